/** What went wrong for a tenant, and how it ended. */
@NullMarked
package ai.alquimista.painel.domain.incident;

import org.jspecify.annotations.NullMarked;
