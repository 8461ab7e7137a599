package ai.alquimista.painel.application.command;

import ai.alquimista.painel.domain.access.Actor;
import ai.alquimista.painel.domain.command.Transition;
import java.util.List;

/**
 * A command and all that happened to it.
 *
 * @param steps oldest first
 */
public record CommandStory(ShownCommand shown, List<Step> steps) {

    public CommandStory {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param by a person, or a worker, which has no name
     */
    public record Step(Transition transition, Actor by) {}
}
