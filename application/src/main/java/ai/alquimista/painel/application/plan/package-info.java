/** What customers can buy, and how that changes. */
@NullMarked
package ai.alquimista.painel.application.plan;

import org.jspecify.annotations.NullMarked;
