/** The platform as a whole, on the wire. */
@NullMarked
package ai.alquimista.painel.rest.platform;

import org.jspecify.annotations.NullMarked;
