/** Rolls the service's instances over while they are asked, and holds every answer and what is left against what was asked. */
@NullMarked
package ai.alquimista.painel.chaos.rollout;

import org.jspecify.annotations.NullMarked;
