/** How the image starts: on the JDK alone, before it is known whose classes are needed. */
@NullMarked
package ai.alquimista.painel.bootstrap.entry;

import org.jspecify.annotations.NullMarked;
