/** What tenants consumed, counted per calendar day of their own time zone. */
@NullMarked
package ai.alquimista.painel.domain.usage;

import org.jspecify.annotations.NullMarked;
