/** The adapters against a real database. */
@NullMarked
package ai.alquimista.painel.persistence;

import org.jspecify.annotations.NullMarked;
