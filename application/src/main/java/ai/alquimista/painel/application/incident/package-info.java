/** Incidents: who sees them, who works on them, and who is told. */
@NullMarked
package ai.alquimista.painel.application.incident;

import org.jspecify.annotations.NullMarked;
