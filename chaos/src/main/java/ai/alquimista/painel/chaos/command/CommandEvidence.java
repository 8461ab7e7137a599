package ai.alquimista.painel.chaos.command;

import ai.alquimista.painel.chaos.Finding;
import ai.alquimista.painel.chaos.command.Ledger.Kept;
import ai.alquimista.painel.persistence.audit.AuditVerifier;
import ai.alquimista.painel.persistence.audit.FolderVault;
import ai.alquimista.painel.persistence.audit.Rfc8785Json;
import ai.alquimista.painel.persistence.database.DatabaseSettings.Account;
import ai.alquimista.painel.persistence.database.JobDoor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks at everything that is there when nothing is on its way any more. */
public final class CommandEvidence {

    private static final String RESTART = ":restart";
    private static final String FAULTS =
            "SELECT count(*) FROM audit_checks WHERE scope = 'whole' AND fault IS NOT NULL";
    private static final String CHECKED = "SELECT max(checked_through) FROM audit_checks WHERE scope = 'whole'";

    private final CommandStage stage;
    private final LogLines log;
    private final Ledger ledger;

    public CommandEvidence(CommandStage stage) {
        this.stage = stage;
        this.log = new LogLines(stage.owner());
        this.ledger = Ledger.read(stage.cast().store());
    }

    List<Finding> findings(Given given, int commands, Messages messages) throws IOException, InterruptedException {
        List<Finding> findings = new ArrayList<>(new Reckoning(given, outcomes()).findings(commands));
        findings.addAll(log.findings(commands));
        findings.addAll(messages.findings());
        findings.addAll(chain());
        return findings;
    }

    /** What became of each command that the table has. */
    public Collection<Outcome> outcomes() throws IOException {
        Map<String, List<Integer>> logged = log.steps();
        Map<String, Integer> effects = effects();
        return ledger.commands().entrySet().stream()
                .map(command -> outcome(
                        command.getKey(),
                        command.getValue(),
                        effects.getOrDefault(command.getKey(), 0),
                        logged.getOrDefault(command.getKey(), List.of())))
                .toList();
    }

    /** What a health check or the queue's messages show is not counted by command. */
    private Outcome outcome(String id, Kept command, int effects, List<Integer> logged) {
        boolean isCounted =
                command.type().equals("RESET_TOKEN") || command.type().equals("RESTART_AGENT");
        return new Outcome(id, command.status(), command.error(), isCounted ? effects : 1, ledger.steps(id), logged);
    }

    private Map<String, Integer> effects() throws IOException {
        Map<String, Integer> effects = new HashMap<>();
        log.resets().forEach(command -> effects.merge(command, 1, Integer::sum));
        Path starts = stage.folder("PAINEL_AGENTS_FOLDER").resolve("starts.log");
        if (!Files.exists(starts)) return effects;
        for (String token : Files.readAllLines(starts))
            effects.merge(token.substring(0, token.length() - RESTART.length()), 1, Integer::sum);
        return effects;
    }

    /** Computed anew by the service's own verifier, after whoever else is at it. */
    private List<Finding> chain() throws InterruptedException {
        Account jobs = new Account(
                stage.service().get("PAINEL_DATABASE_JOBS_USER"),
                stage.service().get("PAINEL_DATABASE_JOBS_PASSWORD"),
                2);
        Rfc8785Json json = new Rfc8785Json();
        try (JobDoor door = new JobDoor(stage.service().get("PAINEL_DATABASE_URL"), jobs)) {
            FolderVault vault = new FolderVault(stage.folder("PAINEL_AUDIT_DIGESTS_FOLDER"), json);
            AuditVerifier verifier = new AuditVerifier(door, json, vault, Clock.systemUTC());
            Instant now = Instant.now();
            while (!verifier.verifyWhole(now)) Thread.sleep(100);
        }
        return List.of(
                new Finding(
                        "lines that the audit chain has",
                        log.count("SELECT count(*) FROM operational_events"),
                        log.count(CHECKED)),
                new Finding("faults in the audit chain", 0, log.count(FAULTS)));
    }

    /** How commands ended, and after how many attempts at most; errors by what they say. */
    List<String> story() {
        Map<String, Integer> ends = new TreeMap<>();
        ledger.commands().values().forEach(command -> ends.merge(end(command), 1, Integer::sum));
        int most = ledger.commands().values().stream()
                .mapToInt(Kept::attempts)
                .max()
                .orElse(0);
        long again = ledger.commands().values().stream()
                .filter(command -> command.attempts() > 1)
                .count();
        List<String> story = new ArrayList<>();
        ends.forEach((end, times) -> story.add("%,7d %s".formatted(times, end)));
        story.add("%,d commands took more than one attempt, at most %d".formatted(again, most));
        return story;
    }

    private static String end(Kept command) {
        return command.type() + " " + command.status() + (command.error().isEmpty() ? "" : ": " + command.error());
    }
}
