/** How each wall may be taken down, one change at a time. */
@NullMarked
package ai.alquimista.painel.deploy.breach;

import org.jspecify.annotations.NullMarked;
