/** Who did what, when, and whether it was allowed. */
@NullMarked
package ai.alquimista.painel.domain.audit;

import org.jspecify.annotations.NullMarked;
