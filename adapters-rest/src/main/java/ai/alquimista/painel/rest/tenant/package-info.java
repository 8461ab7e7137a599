/** What a tenant sees of itself, on the wire. */
@NullMarked
package ai.alquimista.painel.rest.tenant;

import org.jspecify.annotations.NullMarked;
