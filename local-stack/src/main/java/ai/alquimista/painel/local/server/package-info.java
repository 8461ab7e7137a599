/** Open Liberty as a child process. */
@NullMarked
package ai.alquimista.painel.local.server;

import org.jspecify.annotations.NullMarked;
