/** The list of all tenants in PostgreSQL. */
@NullMarked
package ai.alquimista.painel.persistence.directory;

import org.jspecify.annotations.NullMarked;
