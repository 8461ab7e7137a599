package ai.alquimista.painel.bootstrap.upkeep;

import ai.alquimista.painel.bootstrap.config.Setting;
import ai.alquimista.painel.bootstrap.config.Settings;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.persistence.metering.MeteringSigns;
import ai.alquimista.painel.persistence.upkeep.ReadModelUpkeep;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the read models in rounds. Every process tries, one does; what a round leaves or fails at is the next one's, here or
 * in another process.
 */
@WebListener
public class UpkeepRounds implements ServletContextListener {

    private static final Logger LOG = LoggerFactory.getLogger(UpkeepRounds.class);

    private final ReadModelUpkeep upkeep;
    private final MetricRegistry metrics;
    private final MeteringSigns signs;
    private final Clock clock;
    private final int pauseSeconds;
    private final AtomicLong lastSuccess = new AtomicLong();
    private final AtomicLong duration = new AtomicLong();

    @Resource
    private @Nullable ManagedScheduledExecutorService threads;

    private @Nullable MeteringGauges gauges;
    private @Nullable ScheduledFuture<?> rounds;

    @Inject
    public UpkeepRounds(
            ReadModelUpkeep upkeep, MeteringSigns signs, MetricRegistry metrics, Settings settings, Clock clock) {
        this.upkeep = upkeep;
        this.signs = signs;
        this.metrics = metrics;
        this.clock = clock;
        this.pauseSeconds = settings.number(Setting.UPKEEP_SECONDS, 1);
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        metrics.counter("painel_upkeep_failures");
        metrics.gauge("painel_upkeep_last_success_seconds", lastSuccess, AtomicLong::get);
        metrics.gauge("painel_upkeep_duration_ms", duration, AtomicLong::get);
        gauges = new MeteringGauges(signs, metrics);
        if (threads == null) throw new IllegalStateException("the container gives no threads");
        rounds = threads.scheduleWithFixedDelay(this::round, pauseSeconds, pauseSeconds, TimeUnit.SECONDS);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (rounds != null) rounds.cancel(true);
    }

    private void keepUp() {
        Instant start = clock.instant();
        if (!upkeep.keepUp()) return;
        Instant end = clock.instant();
        lastSuccess.set(end.getEpochSecond());
        duration.set(Duration.between(start, end).toMillis());
    }

    /** Lets nothing past: an executor drops a task that throws. */
    private void round() {
        try {
            keepUp();
            if (gauges != null) gauges.look();
        } catch (Unavailable away) {
            metrics.counter("painel_upkeep_failures").inc();
            LOG.warn("the read models were not kept: {}", away.getMessage());
        } catch (RuntimeException failure) {
            metrics.counter("painel_upkeep_failures").inc();
            LOG.error("the read models were not kept", failure);
        }
    }
}
