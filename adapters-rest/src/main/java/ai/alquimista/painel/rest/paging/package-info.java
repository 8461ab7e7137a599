/** Pages of a list and the signed cursors between them. */
@NullMarked
package ai.alquimista.painel.rest.paging;

import org.jspecify.annotations.NullMarked;
