/** The short form of the chaos command, in every build. */
@NullMarked
package ai.alquimista.painel.chaos;

import org.jspecify.annotations.NullMarked;
