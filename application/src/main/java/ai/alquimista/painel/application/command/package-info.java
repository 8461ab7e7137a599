/** Giving operational commands, carrying them out, and telling what became of them. */
@NullMarked
package ai.alquimista.painel.application.command;

import org.jspecify.annotations.NullMarked;
