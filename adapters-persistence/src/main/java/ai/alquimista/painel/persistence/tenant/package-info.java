/** The tenants in PostgreSQL. */
@NullMarked
package ai.alquimista.painel.persistence.tenant;

import org.jspecify.annotations.NullMarked;
