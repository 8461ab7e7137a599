/** What a tenant sees of its integrations. */
@NullMarked
package ai.alquimista.painel.application.integration;

import org.jspecify.annotations.NullMarked;
