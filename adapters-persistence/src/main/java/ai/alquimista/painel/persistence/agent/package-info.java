/** The tenants' agents in PostgreSQL. */
@NullMarked
package ai.alquimista.painel.persistence.agent;

import org.jspecify.annotations.NullMarked;
