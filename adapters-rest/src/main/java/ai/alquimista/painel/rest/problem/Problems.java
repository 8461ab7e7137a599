package ai.alquimista.painel.rest.problem;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.rest.identity.InvalidToken;
import ai.alquimista.painel.rest.telemetry.Meter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts, logs and words everything thrown; what nobody foresaw is logged whole and shown as a trace id alone. */
@Dependent
public class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Meter meter;

    @Inject
    public Problems(Meter meter) {
        this.meter = meter;
    }

    public ProblemAnswer answer(Asker asker, Throwable thrown) {
        Finding finding = Findings.of(thrown);
        Findings.causes(thrown).forEach(this::count);
        if (finding.kind() == ProblemKind.INTERNAL_ERROR) {
            LOG.error("unforeseen failure, trace {}", asker.traceId(), thrown);
        } else if (finding.kind().status() >= 500) {
            LOG.warn("unavailable, trace {}: {}", asker.traceId(), reasons(thrown));
        }
        return ProblemAnswer.to(asker, finding);
    }

    /** In one line: in an outage every request ends here, and stack traces would drown the log. */
    private static String reasons(Throwable thrown) {
        return Findings.causes(thrown)
                .map(cause -> cause.getClass().getSimpleName() + ": " + cause.getMessage())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private void count(Throwable thrown) {
        if (thrown instanceof Refusal.Forbidden forbidden) meter.denied(forbidden.ground());
        if (thrown instanceof InvalidToken refused) meter.unauthenticated(refused.reason());
    }
}
