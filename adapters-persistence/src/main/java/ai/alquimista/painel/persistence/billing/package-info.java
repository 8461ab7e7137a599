/** The kept movements of revenue, in PostgreSQL. */
@NullMarked
package ai.alquimista.painel.persistence.billing;

import org.jspecify.annotations.NullMarked;
