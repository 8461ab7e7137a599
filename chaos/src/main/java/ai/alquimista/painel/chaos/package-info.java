/** Kills the service and its connections while events come in, and holds what is left against what was sent; never shipped. */
@NullMarked
package ai.alquimista.painel.chaos;

import org.jspecify.annotations.NullMarked;
