/** The revenue, on the wire. */
@NullMarked
package ai.alquimista.painel.rest.billing;

import org.jspecify.annotations.NullMarked;
