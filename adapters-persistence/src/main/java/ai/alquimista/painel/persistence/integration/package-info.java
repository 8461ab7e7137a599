/** Integrations in PostgreSQL, without their credentials. */
@NullMarked
package ai.alquimista.painel.persistence.integration;

import org.jspecify.annotations.NullMarked;
