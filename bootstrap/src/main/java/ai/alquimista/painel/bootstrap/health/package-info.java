/** What the orchestrator asks: is it up, is it alive, may it be sent requests. */
@NullMarked
package ai.alquimista.painel.bootstrap.health;

import org.jspecify.annotations.NullMarked;
