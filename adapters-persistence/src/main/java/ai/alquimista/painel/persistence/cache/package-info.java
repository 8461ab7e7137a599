/** Redis: what may be lost without harm. */
@NullMarked
package ai.alquimista.painel.persistence.cache;

import org.jspecify.annotations.NullMarked;
