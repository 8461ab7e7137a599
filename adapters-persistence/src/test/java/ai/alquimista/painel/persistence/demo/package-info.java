/** The demonstration data, looked at as rows of a real database. */
@NullMarked
package ai.alquimista.painel.persistence.demo;

import org.jspecify.annotations.NullMarked;
