/** The embedded stores, each in a class of its own, all on the loopback interface. */
@NullMarked
package ai.alquimista.painel.local.store;

import org.jspecify.annotations.NullMarked;
