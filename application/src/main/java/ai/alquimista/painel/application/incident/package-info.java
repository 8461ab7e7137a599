/** What a tenant sees of its incidents. */
@NullMarked
package ai.alquimista.painel.application.incident;

import org.jspecify.annotations.NullMarked;
