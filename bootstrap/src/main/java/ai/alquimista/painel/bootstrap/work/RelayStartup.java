package ai.alquimista.painel.bootstrap.work;

import ai.alquimista.painel.application.command.RelayingCommands;
import ai.alquimista.painel.bootstrap.config.Role;
import ai.alquimista.painel.bootstrap.config.Settings;
import ai.alquimista.painel.persistence.command.JdbiCommandRecords;
import ai.alquimista.painel.persistence.database.JobDoor;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;

/** Brings commands' steps into the audit log and the feed, and forgets what the feed has had for a day; workers do it. */
@WebListener
public class RelayStartup implements ServletContextListener {

    /** Whoever keeps it to itself may be sure that no step is on its way into the log. */
    public static final String TURN = "painel.command-relay";

    private static final Duration RELAY_PAUSE = Duration.ofMillis(200);
    private static final Duration FORGET_PAUSE = Duration.ofMinutes(5);

    private final Settings settings;
    private final JobDoor door;
    private final RelayingCommands relaying;
    private final WorkerMetrics metrics;
    private final JdbiCommandRecords records;
    private final Clock clock;
    private List<LoneLoop> loops = List.of();

    @Inject
    public RelayStartup(
            Settings settings,
            JobDoor door,
            RelayingCommands relaying,
            WorkerMetrics metrics,
            JdbiCommandRecords records,
            Clock clock) {
        this.settings = settings;
        this.door = door;
        this.relaying = relaying;
        this.metrics = metrics;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (!Role.of(settings).contains(Role.WORKER)) return;
        LoneLoop relay = loop(TURN, relaying::relay);
        LoneLoop forgetting = loop("painel.command-changes", () -> records.forget(clock.instant()));
        relay.start(RELAY_PAUSE);
        forgetting.start(FORGET_PAUSE);
        loops = List.of(relay, forgetting);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        loops.forEach(LoneLoop::stop);
    }

    private LoneLoop loop(String name, IntSupplier task) {
        return new LoneLoop(name, door::alone, metrics.watched(name, task, clock), metrics.outage(name));
    }
}
