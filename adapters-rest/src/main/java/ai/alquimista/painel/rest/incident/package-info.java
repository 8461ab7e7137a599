/** A tenant's incidents, on the wire. */
@NullMarked
package ai.alquimista.painel.rest.incident;

import org.jspecify.annotations.NullMarked;
