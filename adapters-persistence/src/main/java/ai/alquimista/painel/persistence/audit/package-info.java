/** The audit log in PostgreSQL. */
@NullMarked
package ai.alquimista.painel.persistence.audit;

import org.jspecify.annotations.NullMarked;
