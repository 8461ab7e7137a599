/** Tenants' people, and the identity provider that is to agree on them. */
@NullMarked
package ai.alquimista.painel.application.user;

import org.jspecify.annotations.NullMarked;
