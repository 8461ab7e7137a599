/** One tenant with all that belongs to it, as the internal area reads it from PostgreSQL. */
@NullMarked
package ai.alquimista.painel.persistence.detail;

import org.jspecify.annotations.NullMarked;
