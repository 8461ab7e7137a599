/** Incidents in PostgreSQL. */
@NullMarked
package ai.alquimista.painel.persistence.incident;

import org.jspecify.annotations.NullMarked;
