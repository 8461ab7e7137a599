/** Child processes, ports and the folder that keeps their state. */
@NullMarked
package ai.alquimista.painel.local.process;

import org.jspecify.annotations.NullMarked;
