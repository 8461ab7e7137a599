/** Answers that every request needs, remembered for a moment in this process. */
@NullMarked
package ai.alquimista.painel.persistence.recent;

import org.jspecify.annotations.NullMarked;
