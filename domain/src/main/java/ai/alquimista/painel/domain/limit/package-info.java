/** How often anybody may ask: quotas, the buckets that keep them, and what a bucket says. */
@NullMarked
package ai.alquimista.painel.domain.limit;

import org.jspecify.annotations.NullMarked;
