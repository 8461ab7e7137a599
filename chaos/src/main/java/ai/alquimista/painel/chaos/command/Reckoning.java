package ai.alquimista.painel.chaos.command;

import ai.alquimista.painel.chaos.Finding;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Holds what is there against what was acknowledged. */
final class Reckoning {

    private final Given given;
    private final Collection<Outcome> outcomes;

    Reckoning(Given given, Collection<Outcome> outcomes) {
        this.given = given;
        this.outcomes = outcomes;
    }

    List<Finding> findings(int commands) {
        Set<String> lost = new HashSet<>(given.commands());
        outcomes.forEach(outcome -> lost.remove(outcome.command()));
        return List.of(
                new Finding("commands acknowledged", commands, given.acknowledged()),
                new Finding("keys answered with different commands", 0, given.contradicted()),
                new Finding("commands stored", commands, outcomes.size()),
                new Finding("acknowledged commands that are lost", 0, lost.size()),
                new Finding("commands that came to no end", 0, count(outcome -> !outcome.isTerminal())),
                new Finding("commands that failed for sure", 0, count(Outcome::isFailure)),
                new Finding("effects that are missing or doubled", 0, count(outcome -> !outcome.isEffectRight())),
                new Finding("commands whose log has gaps or doubles", 0, count(outcome -> !outcome.isLogComplete())));
    }

    private long count(Predicate<Outcome> which) {
        return outcomes.stream().filter(which).count();
    }
}
