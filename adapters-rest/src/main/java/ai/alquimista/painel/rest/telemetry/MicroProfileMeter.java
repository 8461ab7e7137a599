package ai.alquimista.painel.rest.telemetry;

import ai.alquimista.painel.application.metering.Receipt;
import ai.alquimista.painel.domain.Refusal.Ground;
import ai.alquimista.painel.domain.limit.Scope;
import ai.alquimista.painel.domain.metering.Rejection;
import ai.alquimista.painel.rest.identity.InvalidToken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/** Counts through MicroProfile Metrics. Every label has a closed set of values; counters stand at zero from the start. */
@Dependent
public class MicroProfileMeter implements Meter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final MetricRegistry registry;
    private final Map<Kind, Answers> answered = new ConcurrentHashMap<>();

    @Inject
    public MicroProfileMeter(MetricRegistry registry) {
        this.registry = registry;
        for (Ground ground : Ground.values()) registry.counter("painel_access_denied", tag("ground", ground));
        for (InvalidToken.Reason reason : InvalidToken.Reason.values())
            registry.counter("painel_authentication_denied", tag("reason", reason));
        registry.counter("painel_isolation_violations");
        registry.counter("painel_denials_unaudited");
        registry.counter("painel_server_errors");
        registry.counter("painel_requests_shed");
        registry.counter("painel_ingest_late_events");
        List.of("accepted", "duplicate", "quarantined", "rejected").forEach(this::events);
        for (Scope bucket : Scope.values()) registry.counter("painel_rate_limited", tag("bucket", bucket));
    }

    @Override
    public void answered(String method, String route, int status, Duration took) {
        Answers answers = answered.computeIfAbsent(
                new Kind(METHODS.contains(method) ? method : "OTHER", route, status / 100), this::register);
        answers.count().inc();
        answers.time().update(took);
        if (status >= 500) registry.counter("painel_server_errors").inc();
    }

    @Override
    public void denied(Ground ground) {
        registry.counter("painel_access_denied", tag("ground", ground)).inc();
        if (ground.isIsolationViolation())
            registry.counter("painel_isolation_violations").inc();
    }

    @Override
    public void unaudited() {
        registry.counter("painel_denials_unaudited").inc();
    }

    @Override
    public void unauthenticated(InvalidToken.Reason reason) {
        registry.counter("painel_authentication_denied", tag("reason", reason)).inc();
    }

    @Override
    public void shed() {
        registry.counter("painel_requests_shed").inc();
    }

    @Override
    public void limited(Scope bucket) {
        registry.counter("painel_rate_limited", tag("bucket", bucket)).inc();
    }

    @Override
    public void taken(Receipt receipt) {
        int quarantined = Collections.frequency(receipt.rejected().values(), Rejection.PAYLOAD_MISMATCH);
        events("accepted").inc(receipt.accepted());
        events("duplicate").inc(receipt.duplicates());
        events("quarantined").inc(quarantined);
        events("rejected").inc(receipt.rejected().size() - quarantined);
        registry.counter("painel_ingest_late_events").inc(receipt.late());
    }

    private Counter events(String result) {
        return registry.counter("painel_ingest_events", new Tag("result", result));
    }

    private Answers register(Kind kind) {
        Tag[] tags = {
            new Tag("method", kind.method()),
            new Tag("route", kind.route()),
            new Tag("status", kind.statusClass() + "xx")
        };
        return new Answers(registry.counter("painel_requests", tags), registry.timer("painel_request_duration", tags));
    }

    private static Tag tag(String name, Enum<?> value) {
        return new Tag(name, value.name());
    }

    /** The labels that an answer is counted under. */
    private record Kind(String method, String route, int statusClass) {}

    /** Looked up once: the registry's own look-up costs more than all else that is counted of a request. */
    private record Answers(Counter count, Timer time) {}
}
