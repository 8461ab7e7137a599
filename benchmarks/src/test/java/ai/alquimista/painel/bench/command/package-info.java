/** What measures commands, tested without any store. */
@NullMarked
package ai.alquimista.painel.bench.command;

import org.jspecify.annotations.NullMarked;
