/** The connections between a tenant's agents and the outside world. */
@NullMarked
package ai.alquimista.painel.domain.integration;

import org.jspecify.annotations.NullMarked;
