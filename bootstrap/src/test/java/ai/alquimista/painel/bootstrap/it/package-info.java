/** The shipped server on the real local stores, seen from outside over HTTP. */
@NullMarked
package ai.alquimista.painel.bootstrap.it;

import org.jspecify.annotations.NullMarked;
