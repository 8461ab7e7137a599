/** Processes and their state under test. */
@NullMarked
package ai.alquimista.painel.local.process;

import org.jspecify.annotations.NullMarked;
