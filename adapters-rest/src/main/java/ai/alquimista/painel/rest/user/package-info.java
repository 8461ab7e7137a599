/** Tenants' people. */
@NullMarked
package ai.alquimista.painel.rest.user;

import org.jspecify.annotations.NullMarked;
