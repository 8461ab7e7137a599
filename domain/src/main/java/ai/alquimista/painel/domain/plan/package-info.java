/** What customers can buy: prices, limits, and what they were before. */
@NullMarked
package ai.alquimista.painel.domain.plan;

import org.jspecify.annotations.NullMarked;
