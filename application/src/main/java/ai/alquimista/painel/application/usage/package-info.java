/** What a tenant sees of its usage. */
@NullMarked
package ai.alquimista.painel.application.usage;

import org.jspecify.annotations.NullMarked;
