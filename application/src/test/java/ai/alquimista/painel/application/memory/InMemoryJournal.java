package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.port.CommandOutbox.Step;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.Transition;
import ai.alquimista.painel.domain.command.Transition.Cause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Steps of commands, and which of them nobody has fetched. */
final class InMemoryJournal {

    private final List<Step> steps = new ArrayList<>();
    private final List<Step> waiting = new ArrayList<>();

    void add(Command after, Cause cause, String by, Optional<String> detail, AuditEntry entry) {
        add(after, cause, entry.createdAt(), by, detail, entry);
    }

    void add(Command after, Cause cause, Instant at, String by, Optional<String> detail, AuditEntry entry) {
        int number = timeline(after.id()).size() + 1;
        Transition transition = new Transition(number, cause, after.status(), at, by, after.attempts(), detail);
        Step step = new Step(after.id(), after.order().type(), after.order().tenant(), transition, entry);
        steps.add(step);
        waiting.add(step);
    }

    List<Transition> timeline(CommandId id) {
        return steps.stream()
                .filter(step -> step.command().equals(id))
                .map(Step::transition)
                .toList();
    }

    List<Step> waiting(int limit) {
        return waiting.stream().limit(limit).toList();
    }

    void clear(List<Step> fetched) {
        waiting.removeAll(fetched);
    }
}
