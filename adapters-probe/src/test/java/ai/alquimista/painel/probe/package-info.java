/** Services that answer as no service should, and names that lead where none should. */
@NullMarked
package ai.alquimista.painel.probe;

import org.jspecify.annotations.NullMarked;
