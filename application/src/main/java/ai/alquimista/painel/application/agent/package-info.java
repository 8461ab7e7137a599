/** What a tenant sees of its agents. */
@NullMarked
package ai.alquimista.painel.application.agent;

import org.jspecify.annotations.NullMarked;
