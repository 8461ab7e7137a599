package ai.alquimista.painel.bootstrap.work;

import ai.alquimista.painel.application.incident.TellingOfIncidents;
import ai.alquimista.painel.bootstrap.config.Role;
import ai.alquimista.painel.bootstrap.config.Settings;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.incident.JdbiIncidentOutbox;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;

/** Tells of what happens to incidents, and forgets what was told a day ago; workers do it. */
@WebListener
public class NoticeStartup implements ServletContextListener {

    private static final Duration TELLING_PAUSE = Duration.ofSeconds(1);
    private static final Duration FORGET_PAUSE = Duration.ofMinutes(5);

    private final Settings settings;
    private final JobDoor door;
    private final TellingOfIncidents telling;
    private final JdbiIncidentOutbox outbox;
    private final WorkerMetrics metrics;
    private final Clock clock;
    private List<LoneLoop> loops = List.of();

    @Inject
    public NoticeStartup(
            Settings settings,
            JobDoor door,
            TellingOfIncidents telling,
            JdbiIncidentOutbox outbox,
            WorkerMetrics metrics,
            Clock clock) {
        this.settings = settings;
        this.door = door;
        this.telling = telling;
        this.outbox = outbox;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (!Role.of(settings).contains(Role.WORKER)) return;
        LoneLoop notices = loop("painel.incident-notices", telling::tell);
        LoneLoop forgetting = loop("painel.incident-changes", () -> outbox.forget(clock.instant()));
        notices.start(TELLING_PAUSE);
        forgetting.start(FORGET_PAUSE);
        loops = List.of(notices, forgetting);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        loops.forEach(LoneLoop::stop);
    }

    private LoneLoop loop(String name, IntSupplier task) {
        return new LoneLoop(name, door::alone, metrics.watched(name, task, clock), metrics.outage(name));
    }
}
