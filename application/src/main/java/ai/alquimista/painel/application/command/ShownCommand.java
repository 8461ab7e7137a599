package ai.alquimista.painel.application.command;

import ai.alquimista.painel.domain.access.Actor;
import ai.alquimista.painel.domain.command.Command;
import java.util.Optional;

/**
 * A command, and the names of whom it concerns.
 *
 * @param tenantName empty for a command on the platform, or while names cannot be told
 */
public record ShownCommand(Command command, Optional<String> tenantName, Actor createdBy) {}
