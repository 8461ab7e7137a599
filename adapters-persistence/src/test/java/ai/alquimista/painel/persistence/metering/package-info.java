/** Tests that every event counts once, and that the day rows tell them exactly. */
@NullMarked
package ai.alquimista.painel.persistence.metering;

import org.jspecify.annotations.NullMarked;
