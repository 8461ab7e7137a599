/** The servlet filters that every request passes before it reaches a resource. */
@NullMarked
package ai.alquimista.painel.rest.edge;

import org.jspecify.annotations.NullMarked;
