/** What a tenant sees of itself. */
@NullMarked
package ai.alquimista.painel.application.tenant;

import org.jspecify.annotations.NullMarked;
