/** What machines report of the requests that agents served. */
@NullMarked
package ai.alquimista.painel.rest.metering;

import org.jspecify.annotations.NullMarked;
