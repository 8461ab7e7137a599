/** Calls to outside services, which lead nowhere but to the open network. */
@NullMarked
package ai.alquimista.painel.probe;

import org.jspecify.annotations.NullMarked;
