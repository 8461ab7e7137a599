package ai.alquimista.painel.bootstrap.work;

import ai.alquimista.painel.application.port.CommandWakes;
import ai.alquimista.painel.application.port.Commands;
import ai.alquimista.painel.bootstrap.config.Role;
import ai.alquimista.painel.bootstrap.config.Settings;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the worker live as long as the server, where the process has that role. Open commands are counted everywhere: where no
 * worker is left, somebody must still say that they wait.
 */
@WebListener
public class WorkerStartup implements ServletContextListener {

    /** Within what the server gives its applications to end. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int COUNT_SECONDS = 15;
    private static final Logger LOG = LoggerFactory.getLogger(WorkerStartup.class);

    private final Settings settings;
    private final Instance<WorkerLoop> loops;
    private final WorkerMetrics metrics;
    private final Commands commands;
    private final CommandWakes wakes;

    @Resource
    private @Nullable ManagedScheduledExecutorService threads;

    private @Nullable WorkerLoop loop;
    private @Nullable AutoCloseable listening;
    private @Nullable ScheduledFuture<?> counting;

    @Inject
    public WorkerStartup(
            Settings settings,
            Instance<WorkerLoop> loops,
            WorkerMetrics metrics,
            Commands commands,
            CommandWakes wakes) {
        this.settings = settings;
        this.loops = loops;
        this.metrics = metrics;
        this.commands = commands;
        this.wakes = wakes;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (threads == null) throw new IllegalStateException("the container gives no threads");
        counting = threads.scheduleWithFixedDelay(this::count, COUNT_SECONDS, COUNT_SECONDS, TimeUnit.SECONDS);
        if (!Role.of(settings).contains(Role.WORKER)) return;
        WorkerLoop started = loops.get();
        started.start();
        loop = started;
        listening = wakes.onWake(started::call);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (counting != null) counting.cancel(true);
        try {
            if (listening != null) listening.close();
            if (loop != null) loop.stop(PATIENCE);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            LOG.warn("the worker did not end in order", failure);
        }
    }

    private void count() {
        try {
            metrics.count(commands);
        } catch (Unavailable away) {
            LOG.debug("open commands were not counted", away);
        }
    }
}
