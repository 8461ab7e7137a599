/** Taking in what agents served. */
@NullMarked
package ai.alquimista.painel.application.metering;

import org.jspecify.annotations.NullMarked;
