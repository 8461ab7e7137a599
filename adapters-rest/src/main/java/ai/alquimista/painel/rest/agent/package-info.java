/** A tenant's agents, on the wire. */
@NullMarked
package ai.alquimista.painel.rest.agent;

import org.jspecify.annotations.NullMarked;
