/** Requests that agents served, one by one, before they are added up. */
@NullMarked
package ai.alquimista.painel.domain.metering;

import org.jspecify.annotations.NullMarked;
