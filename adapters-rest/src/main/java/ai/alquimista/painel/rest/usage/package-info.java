/** A tenant's consumption, on the wire. */
@NullMarked
package ai.alquimista.painel.rest.usage;

import org.jspecify.annotations.NullMarked;
