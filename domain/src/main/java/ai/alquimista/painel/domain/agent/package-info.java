/** The agents that tenants use. */
@NullMarked
package ai.alquimista.painel.domain.agent;

import org.jspecify.annotations.NullMarked;
