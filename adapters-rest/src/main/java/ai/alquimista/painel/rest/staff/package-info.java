/** Our own people, on the wire. */
@NullMarked
package ai.alquimista.painel.rest.staff;

import org.jspecify.annotations.NullMarked;
