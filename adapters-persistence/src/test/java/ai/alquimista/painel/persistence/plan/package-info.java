/** The plans' contract, kept by a real database. */
@NullMarked
package ai.alquimista.painel.persistence.plan;

import org.jspecify.annotations.NullMarked;
