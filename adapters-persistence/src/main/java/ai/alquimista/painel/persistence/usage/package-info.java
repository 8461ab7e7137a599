/** What tenants consumed, in PostgreSQL, with the sketches behind the percentiles. */
@NullMarked
package ai.alquimista.painel.persistence.usage;

import org.jspecify.annotations.NullMarked;
