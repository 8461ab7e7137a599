/** Pages of a list, cut out by statements. */
@NullMarked
package ai.alquimista.painel.persistence.paging;

import org.jspecify.annotations.NullMarked;
