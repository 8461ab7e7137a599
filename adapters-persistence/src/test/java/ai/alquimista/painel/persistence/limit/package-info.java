/** The limits against a real Redis, against this process's clock, and between the two. */
@NullMarked
package ai.alquimista.painel.persistence.limit;

import org.jspecify.annotations.NullMarked;
