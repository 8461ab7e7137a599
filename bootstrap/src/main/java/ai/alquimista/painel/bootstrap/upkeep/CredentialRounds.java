package ai.alquimista.painel.bootstrap.upkeep;

import ai.alquimista.painel.application.integration.RevokingCredentials;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.persistence.database.JobDoor;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has credentials forgotten that no integration has, twice a minute. Every process tries, one does.
 *
 * <ul>
 *   <li>{@code painel_credentials_revoked}: credentials that were left over and revoked here
 *   <li>{@code painel_credential_failures}: rounds that failed; what they left is the next one's
 * </ul>
 */
@WebListener
public class CredentialRounds implements ServletContextListener {

    private static final Logger LOG = LoggerFactory.getLogger(CredentialRounds.class);
    private static final String NAME = "painel.credentials-in-doubt";
    private static final String FAILURES = "painel_credential_failures";
    private static final String REVOKED = "painel_credentials_revoked";
    private static final int PAUSE_SECONDS = 30;

    private final JobDoor door;
    private final RevokingCredentials revoking;
    private final MetricRegistry metrics;

    @Resource
    private @Nullable ManagedScheduledExecutorService threads;

    private @Nullable ScheduledFuture<?> rounds;

    @Inject
    public CredentialRounds(JobDoor door, RevokingCredentials revoking, MetricRegistry metrics) {
        this.door = door;
        this.revoking = revoking;
        this.metrics = metrics;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        metrics.counter(FAILURES);
        metrics.counter(REVOKED);
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
            door.alone(NAME, () -> metrics.counter(REVOKED).inc(revoking.round()));
        } catch (Unavailable away) {
            metrics.counter(FAILURES).inc();
            LOG.warn("credentials in doubt were not revoked: {}", away.getMessage());
        } catch (RuntimeException failure) {
            metrics.counter(FAILURES).inc();
            LOG.error("credentials in doubt were not revoked", failure);
        }
    }
}
