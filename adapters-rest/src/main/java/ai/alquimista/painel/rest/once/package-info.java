/** Requests that count once, however often they are sent. */
@NullMarked
package ai.alquimista.painel.rest.once;

import org.jspecify.annotations.NullMarked;
