package ai.alquimista.painel.application.command;

import ai.alquimista.painel.domain.command.CommandType;

/**
 * A type of command as it stands.
 *
 * @param paused whether no worker begins with its commands for now; they can be given all the same
 */
public record TypeState(CommandType type, boolean paused) {}
