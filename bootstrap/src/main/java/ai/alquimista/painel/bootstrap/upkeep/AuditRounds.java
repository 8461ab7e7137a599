package ai.alquimista.painel.bootstrap.upkeep;

import ai.alquimista.painel.application.audit.HourlyDigests;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.persistence.audit.AuditSealer;
import ai.alquimista.painel.persistence.audit.AuditVerifier;
import ai.alquimista.painel.persistence.database.JobDoor;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals the audit log each second, and each minute has a digest kept if one is due, checks what was added, and once a day
 * everything. Every process tries, one does.
 *
 * <ul>
 *   <li>{@code painel_audit_seal_last_success_seconds}: when the log was last sealed here, since 1970 in UTC; 0: never
 *   <li>{@code painel_audit_digest_last_seconds}: when the newest digest that was seen here was made; 0: none
 *   <li>{@code painel_audit_events}: how many events the chain was last seen to have
 *   <li>{@code painel_audit_events_digested}: how many of them the newest digest covers
 *   <li>{@code painel_audit_failures}: rounds that failed
 * </ul>
 */
@WebListener
public class AuditRounds implements ServletContextListener {

    private static final Logger LOG = LoggerFactory.getLogger(AuditRounds.class);
    private static final String DIGESTS = "painel.audit-digests";
    private static final Duration WHOLE_EVERY = Duration.ofDays(1);

    private final JobDoor door;
    private final AuditSealer sealer;
    private final AuditVerifier verifier;
    private final HourlyDigests digests;
    private final MetricRegistry metrics;
    private final Clock clock;
    private final AtomicLong sealed = new AtomicLong();
    private final AtomicLong digested = new AtomicLong();
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong covered = new AtomicLong();
    private final List<Future<?>> rounds = new ArrayList<>();

    @Resource
    private @Nullable ManagedScheduledExecutorService threads;

    @Inject
    public AuditRounds(
            JobDoor door,
            AuditSealer sealer,
            AuditVerifier verifier,
            HourlyDigests digests,
            MetricRegistry metrics,
            Clock clock) {
        this.door = door;
        this.sealer = sealer;
        this.verifier = verifier;
        this.digests = digests;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        metrics.counter("painel_audit_failures");
        metrics.gauge("painel_audit_seal_last_success_seconds", sealed, AtomicLong::get);
        metrics.gauge("painel_audit_digest_last_seconds", digested, AtomicLong::get);
        metrics.gauge("painel_audit_events", events, AtomicLong::get);
        metrics.gauge("painel_audit_events_digested", covered, AtomicLong::get);
        if (threads == null) throw new IllegalStateException("the container gives no threads");
        rounds.add(threads.scheduleWithFixedDelay(() -> round("sealed", this::seal), 1, 1, TimeUnit.SECONDS));
        rounds.add(threads.scheduleWithFixedDelay(() -> round("proved", this::prove), 1, 1, TimeUnit.MINUTES));
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        rounds.forEach(round -> round.cancel(true));
    }

    private void seal() {
        if (sealer.seal()) sealed.set(clock.instant().getEpochSecond());
    }

    private void prove() {
        door.alone(DIGESTS, this::digest);
        verifier.verifyTail();
        verifier.verifyWhole(clock.instant().minus(WHOLE_EVERY));
    }

    /** The chain first: that it grows must be seen where no digest can be kept, too. */
    private void digest() {
        events.set(digests.sealed());
        digests.keepUp().ifPresent(newest -> {
            digested.set(newest.at().getEpochSecond());
            covered.set(newest.head().seq());
        });
    }

    /** Lets nothing past: an executor drops a task that throws. */
    private void round(String what, Runnable work) {
        try {
            work.run();
        } catch (Unavailable away) {
            metrics.counter("painel_audit_failures").inc();
            LOG.warn("the audit log was not {}: {}: {}", what, away.getMessage(), String.valueOf(away.getCause()));
        } catch (RuntimeException failure) {
            metrics.counter("painel_audit_failures").inc();
            LOG.error("the audit log was not {}", what, failure);
        }
    }
}
