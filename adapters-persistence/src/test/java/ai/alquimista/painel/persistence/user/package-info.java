/** Tenants' people in PostgreSQL, tried out. */
@NullMarked
package ai.alquimista.painel.persistence.user;

import org.jspecify.annotations.NullMarked;
