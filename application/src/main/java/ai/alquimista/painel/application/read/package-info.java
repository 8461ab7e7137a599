/** Questions that are asked often, and answers that are remembered for a while. */
@NullMarked
package ai.alquimista.painel.application.read;

import org.jspecify.annotations.NullMarked;
