/** The port's contract, kept by a real database. */
@NullMarked
package ai.alquimista.painel.persistence.detail;

import org.jspecify.annotations.NullMarked;
