/** How the image starts. */
@NullMarked
package ai.alquimista.painel.bootstrap.entry;

import org.jspecify.annotations.NullMarked;
