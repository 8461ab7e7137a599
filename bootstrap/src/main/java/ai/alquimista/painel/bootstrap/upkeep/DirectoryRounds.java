package ai.alquimista.painel.bootstrap.upkeep;

import ai.alquimista.painel.application.user.CatchingUp;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.persistence.user.DirectorySigns;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the identity provider into step with tenants' people wherever a request broke off. Every process tries; whoever
 * holds a task's row has it.
 *
 * <ul>
 *   <li>{@code painel_directory_settled}: tasks that were carried out here without anybody waiting for them
 *   <li>{@code painel_directory_failures}: rounds that failed
 *   <li>{@code painel_directory_oldest_seconds}: for how long the oldest task had been open when it was last looked
 * </ul>
 */
@WebListener
public class DirectoryRounds implements ServletContextListener {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryRounds.class);
    private static final int PAUSE_SECONDS = 5;

    private final CatchingUp catchingUp;
    private final DirectorySigns signs;
    private final MetricRegistry metrics;
    private final AtomicLong oldest = new AtomicLong();

    @Resource
    private @Nullable ManagedScheduledExecutorService threads;

    private @Nullable ScheduledFuture<?> rounds;

    @Inject
    public DirectoryRounds(CatchingUp catchingUp, DirectorySigns signs, MetricRegistry metrics) {
        this.catchingUp = catchingUp;
        this.signs = signs;
        this.metrics = metrics;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        metrics.counter("painel_directory_settled");
        metrics.counter("painel_directory_failures");
        metrics.gauge("painel_directory_oldest_seconds", oldest, AtomicLong::get);
        if (threads == null) throw new IllegalStateException("the container gives no threads");
        rounds = threads.scheduleWithFixedDelay(this::round, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (rounds != null) rounds.cancel(true);
    }

    /** Lets nothing past: an executor drops a task that throws. */
    private void round() {
        try {
            metrics.counter("painel_directory_settled").inc(catchingUp.catchUp());
            oldest.set(signs.oldestSeconds());
        } catch (Unavailable away) {
            metrics.counter("painel_directory_failures").inc();
            LOG.warn("users were not brought into step: {}", away.getMessage());
        } catch (RuntimeException failure) {
            metrics.counter("painel_directory_failures").inc();
            LOG.error("users were not brought into step", failure);
        }
    }
}
