/** Who calls, what the permission table lets them do, and for which tenant. */
@NullMarked
package ai.alquimista.painel.domain.access;

import org.jspecify.annotations.NullMarked;
