package ai.alquimista.painel.chaos.rollout;

import ai.alquimista.painel.chaos.Finding;
import ai.alquimista.painel.chaos.command.CommandStore;
import ai.alquimista.painel.chaos.command.Ledger;
import ai.alquimista.painel.chaos.command.LogLines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Holds what is there in the end against what was answered to be taken. */
final class RolloutEvidence {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final String TAKEN_OVER = "TAKEN_OVER";
    private static final String EVENTS = "SELECT count(*) FROM agent_requests";
    private static final String INCIDENTS = "SELECT count(*) FROM incidents";

    private final CommandStore store;
    private final LogLines log;

    RolloutEvidence(RolloutStage stage) {
        this.store = CommandStore.of(stage.service());
        this.log = new LogLines(stage.owner());
    }

    /** Once no command is open and every step is in the log. */
    List<Finding> findings(int orders, int batches, int incidents) throws InterruptedException {
        await(store::open);
        await(() -> store.count("AUDIT"));
        await(log::unsealed);
        Ledger ledger = Ledger.read(store);
        long ended = ledger.commands().values().stream()
                .filter(command -> command.status().equals("SUCCESS"))
                .count();
        List<Finding> findings = new ArrayList<>(List.of(
                new Finding("commands in the table", orders, ledger.commands().size()),
                new Finding("commands that ended well", orders, ended),
                new Finding("commands left to the end of their lease", 0, ledger.caused(TAKEN_OVER)),
                new Finding("events in the table", (long) batches * Mix.EVENTS, log.count(EVENTS)),
                new Finding("incidents in the table", incidents, log.count(INCIDENTS))));
        findings.addAll(log.findings(orders));
        return findings;
    }

    private static void await(LongSupplier left) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (left.getAsLong() > 0 && System.nanoTime() < end) Thread.sleep(LOOK);
    }
}
