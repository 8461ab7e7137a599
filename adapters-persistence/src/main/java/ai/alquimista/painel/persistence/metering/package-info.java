/** Raw events, and the day rows that they are rolled up into. */
@NullMarked
package ai.alquimista.painel.persistence.metering;

import org.jspecify.annotations.NullMarked;
