/** Monthly recurring revenue in BRL: how it moves, and that what it moved by explains what it became. */
@NullMarked
package ai.alquimista.painel.domain.billing;

import org.jspecify.annotations.NullMarked;
