/** A tenant's sub-cores, on the wire. */
@NullMarked
package ai.alquimista.painel.rest.subnucleo;

import org.jspecify.annotations.NullMarked;
