package ai.alquimista.painel.chaos.restore;

import ai.alquimista.painel.chaos.Finding;
import ai.alquimista.painel.chaos.command.CommandEvidence;
import ai.alquimista.painel.chaos.command.CommandStage;
import ai.alquimista.painel.chaos.command.Given;
import ai.alquimista.painel.chaos.command.LogLines;
import ai.alquimista.painel.chaos.command.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;

/** The commands that the table and the audit log have after the restore, of which the table is the older one. */
final class RestoredCommands {

    /** A clock's and a request's time: what was given shortly before the table's moment may not have come to it. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private static final String CREATED =
            "SELECT resource_id FROM operational_events WHERE event_type = 'command.created' AND created_at > :since";

    private final Set<String> table;
    private final Set<String> log;
    private final Set<String> candidates;
    private final Map<String, List<Integer>> told;

    private RestoredCommands(
            Set<String> table, Set<String> log, Set<String> candidates, Map<String, List<Integer>> told) {
        this.table = table;
        this.log = log;
        this.candidates = candidates;
        this.told = told;
    }

    /** Before any server works on them. */
    static RestoredCommands read(Jdbi owner, Points points) {
        return new RestoredCommands(
                points.export().commands(),
                created(owner, Instant.EPOCH),
                created(owner, points.table().minus(MARGIN)),
                new LogLines(owner).steps());
    }

    private static Set<String> created(Jdbi owner, Instant since) {
        return owner.withHandle(handle -> handle.createQuery(CREATED)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .mapTo(String.class)
                .set());
    }

    /** The log knows them, and nobody can carry them out. */
    private Set<String> forgotten() {
        Set<String> forgotten = new HashSet<>(log);
        forgotten.removeAll(table);
        return forgotten;
    }

    /** As the runbook finds them: given since a minute before the table's moment, and not in the table. */
    List<Finding> findings() {
        Set<String> found = new HashSet<>(candidates);
        found.removeAll(table);
        return List.of(new Finding(
                "commands the table lost that the runbook's query finds",
                forgotten().size(),
                found.size()));
    }

    /** Once they are at rest, and all orders were sent again under their keys. */
    List<Finding> findings(CommandStage stage, Given before, Given again) throws IOException {
        Collection<Outcome> outcomes = new CommandEvidence(stage).outcomes();
        Set<String> there = new HashSet<>();
        outcomes.forEach(outcome -> there.add(outcome.command()));
        Set<String> missing = new HashSet<>(table);
        missing.removeAll(there);
        return List.of(
                new Finding("restored commands that are lost after all", 0, missing.size()),
                new Finding("commands that came to no end", 0, count(outcomes, outcome -> !outcome.isTerminal())),
                new Finding("commands that failed for sure", 0, count(outcomes, Outcome::isFailure)),
                new Finding("effects missing or doubled", 0, count(outcomes, outcome -> !outcome.isEffectRight())),
                new Finding(
                        "commands whose log has other steps than those of both tellings, each once",
                        0,
                        count(outcomes, outcome -> !outcome.isLogOf(told(outcome)))),
                new Finding("restored commands whose key made another one", 0, renewed(before, again, true)),
                new Finding("lost commands whose key was still known", 0, kept(before, again)));
    }

    private List<Integer> told(Outcome outcome) {
        return told.getOrDefault(outcome.command(), List.of());
    }

    private static long count(Collection<Outcome> outcomes, Predicate<Outcome> which) {
        return outcomes.stream().filter(which).count();
    }

    /** Keys of commands that the table has, or has not, which brought another command this time. */
    private long renewed(Given before, Given again, boolean restored) {
        return before.byKey().entrySet().stream()
                .filter(each -> table.contains(each.getValue()) == restored)
                .filter(each -> !each.getValue().equals(again.byKey().get(each.getKey())))
                .count();
    }

    private long kept(Given before, Given again) {
        return lost(before) - renewed(before, again, false);
    }

    private long lost(Given before) {
        return before.commands().stream()
                .filter(command -> !table.contains(command))
                .count();
    }

    List<String> story(Given before) {
        return List.of("%,d commands acknowledged, %,d restored; of %,d lost ones the log tells of %,d"
                .formatted(
                        before.acknowledged(),
                        table.size(),
                        lost(before),
                        forgotten().size()));
    }
}
