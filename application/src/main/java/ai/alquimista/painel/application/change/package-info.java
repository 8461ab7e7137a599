/** What every change has in common: that it counts once, and is decided on what is there. */
@NullMarked
package ai.alquimista.painel.application.change;

import org.jspecify.annotations.NullMarked;
