/** Walking through long lists in a stable order. */
@NullMarked
package ai.alquimista.painel.domain.paging;

import org.jspecify.annotations.NullMarked;
