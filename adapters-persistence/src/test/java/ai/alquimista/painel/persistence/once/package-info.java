/** Requests that count once, in a real database. */
@NullMarked
package ai.alquimista.painel.persistence.once;

import org.jspecify.annotations.NullMarked;
