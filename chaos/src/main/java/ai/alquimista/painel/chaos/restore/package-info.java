/** The stores are lost and come back as they were a moment before: how long it takes, what is lost, and what must hold then. */
@NullMarked
package ai.alquimista.painel.chaos.restore;

import org.jspecify.annotations.NullMarked;
