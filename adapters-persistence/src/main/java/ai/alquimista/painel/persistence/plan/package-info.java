/** The plans in PostgreSQL, in all of their versions. */
@NullMarked
package ai.alquimista.painel.persistence.plan;

import org.jspecify.annotations.NullMarked;
