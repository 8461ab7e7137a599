package ai.alquimista.painel.chaos.rollout;

import ai.alquimista.painel.chaos.Finding;
import ai.alquimista.painel.chaos.command.CommandStore;
import ai.alquimista.painel.chaos.command.Ledger;
import ai.alquimista.painel.chaos.command.LogLines;
import ai.alquimista.painel.chaos.rollout.Call.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;

/** Holds what is there in the end against what was answered to be taken. */
final class RolloutEvidence {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final String EVENTS = "SELECT count(*) FROM agent_requests";
    private static final String INCIDENTS = "SELECT count(*) FROM incidents";

    private final CommandStore store;
    private final LogLines log;

    RolloutEvidence(RolloutStage stage) {
        this.store = CommandStore.of(stage.service());
        this.log = new LogLines(stage.owner());
    }

    /** What is there. */
    record Stock(long commands, long abandoned, long events, long incidents) {}

    /** What is there now, once no command is open and every step is in the log. */
    Stock stock() throws InterruptedException {
        await(store::open);
        await(() -> store.count("AUDIT"));
        await(log::unsealed);
        Ledger ledger = Ledger.read(store);
        return new Stock(ledger.commands().size(), ledger.abandoned(), log.count(EVENTS), log.count(INCIDENTS));
    }

    /**
     * What came on top of that by requests that were all answered.
     *
     * @param answered how many of each kind were answered well
     */
    List<Finding> findings(Stock before, ToIntFunction<Kind> answered) throws InterruptedException {
        Stock after = stock();
        int orders = answered.applyAsInt(Kind.ORDER);
        long events = (long) answered.applyAsInt(Kind.EVENTS) * Mix.EVENTS;
        Ledger ledger = Ledger.read(store);
        long well = ledger.commands().values().stream()
                .filter(command -> command.status().equals("SUCCESS"))
                .count();
        List<Finding> findings = new ArrayList<>(List.of(
                new Finding("commands that came into the table", orders, after.commands() - before.commands()),
                new Finding("commands in all that ended well", after.commands(), well),
                new Finding("commands left to the end of their lease", 0, after.abandoned() - before.abandoned()),
                new Finding("events that came in", events, after.events() - before.events()),
                new Finding(
                        "incidents that were opened",
                        answered.applyAsInt(Kind.INCIDENT),
                        after.incidents() - before.incidents())));
        findings.addAll(log.findings((int) after.commands()));
        return findings;
    }

    private static void await(LongSupplier left) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (left.getAsLong() > 0 && System.nanoTime() < end) Thread.sleep(LOOK);
    }
}
