/** One tenant with all that belongs to it, on the wire. */
@NullMarked
package ai.alquimista.painel.rest.detail;

import org.jspecify.annotations.NullMarked;
