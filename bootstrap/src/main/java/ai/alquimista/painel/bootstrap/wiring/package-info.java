/** Builds every object of the service, one class per module. */
@NullMarked
package ai.alquimista.painel.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
