/** What the read models need besides the triggers that keep them: days that pass, and percentiles. */
@NullMarked
package ai.alquimista.painel.persistence.upkeep;

import org.jspecify.annotations.NullMarked;
