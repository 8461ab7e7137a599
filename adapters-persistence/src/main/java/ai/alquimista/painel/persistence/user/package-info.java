/** Tenants' people, and the tasks that bring the identity provider into step with them. */
@NullMarked
package ai.alquimista.painel.persistence.user;

import org.jspecify.annotations.NullMarked;
