package ai.alquimista.painel.application.command;

import ai.alquimista.painel.application.port.CommandNames;
import ai.alquimista.painel.application.port.Commands;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.access.Actor;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandCriteria;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.Transition;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looking at commands. Never remembered: whoever looks wants to know how far they are. */
public final class CommandQueries {

    private final CommandGate gate;
    private final Commands commands;
    private final CommandNames names;

    public CommandQueries(CommandGate gate, Commands commands, CommandNames names) {
        this.gate = gate;
        this.commands = commands;
        this.names = names;
    }

    /**
     * One page, newest first; its total is known only where it is the whole list.
     *
     * @param after the last row of the page before
     * @throws Refusal if the caller may not, or there is no such tenant
     */
    public Page<ShownCommand> list(Caller caller, CommandCriteria criteria, int limit, Optional<Anchor> after) {
        gate.enter(caller, Operation.LIST_INTERNAL_COMMANDS, criteria.tenant());
        List<Command> found = commands.list(criteria, limit, after);
        List<Command> rows = found.subList(0, Math.min(limit, found.size()));
        boolean more = found.size() > limit;
        return new Page<>(
                shown(rows),
                more || after.isPresent() ? Optional.empty() : Optional.of((long) rows.size()),
                more ? Optional.of(anchor(rows.getLast())) : Optional.empty());
    }

    /**
     * A command with all that happened to it.
     *
     * @throws Refusal if the caller may not, or there is no such command
     */
    public CommandStory find(Caller caller, CommandId id) {
        gate.enter(caller, Operation.GET_INTERNAL_COMMAND, Optional.empty());
        Command command = commands.find(id).orElseThrow(() -> new NotFound("command"));
        if (command.order().tenant().isPresent())
            gate.enter(caller, Operation.GET_INTERNAL_COMMAND, command.order().tenant());
        List<Transition> steps = commands.timeline(id);
        Map<UserId, String> people = names.people(Stream.concat(
                        Stream.of(command.createdBy()), steps.stream().map(step -> new UserId(step.by())))
                .collect(Collectors.toSet()));
        return new CommandStory(
                shown(command, tenantNames(List.of(command)), people),
                steps.stream()
                        .map(step -> new CommandStory.Step(step, actor(new UserId(step.by()), people)))
                        .toList());
    }

    private List<ShownCommand> shown(List<Command> rows) {
        Map<TenantId, String> tenants = tenantNames(rows);
        Map<UserId, String> people =
                names.people(rows.stream().map(Command::createdBy).collect(Collectors.toSet()));
        return rows.stream().map(command -> shown(command, tenants, people)).toList();
    }

    private Map<TenantId, String> tenantNames(List<Command> rows) {
        Set<TenantId> concerned = rows.stream()
                .flatMap(command -> command.order().tenant().stream())
                .collect(Collectors.toSet());
        return concerned.isEmpty() ? Map.of() : names.tenants(concerned);
    }

    private static ShownCommand shown(Command command, Map<TenantId, String> tenants, Map<UserId, String> people) {
        return new ShownCommand(
                command,
                command.order().tenant().flatMap(tenant -> Optional.ofNullable(tenants.get(tenant))),
                actor(command.createdBy(), people));
    }

    private static Actor actor(UserId user, Map<UserId, String> people) {
        return new Actor(user, Optional.ofNullable(people.get(user)));
    }

    private static Anchor anchor(Command command) {
        return Anchor.at(command.createdAt(), command.id().value());
    }
}
