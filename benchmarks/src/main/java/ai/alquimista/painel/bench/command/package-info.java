/** Commands from the order to the end: as the service carries them out, and as the bare store would be written to. */
@NullMarked
package ai.alquimista.painel.bench.command;

import org.jspecify.annotations.NullMarked;
