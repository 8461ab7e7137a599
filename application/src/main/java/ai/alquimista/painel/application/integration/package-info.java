/** What a tenant sees of its integrations, and how they are changed. */
@NullMarked
package ai.alquimista.painel.application.integration;

import org.jspecify.annotations.NullMarked;
