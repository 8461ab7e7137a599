/** How often the data was changed, as PostgreSQL counts it. */
@NullMarked
package ai.alquimista.painel.persistence.generation;

import org.jspecify.annotations.NullMarked;
