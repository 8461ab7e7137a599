package ai.alquimista.painel.rest.problem;

import ai.alquimista.painel.application.access.Denials;
import ai.alquimista.painel.application.access.Denials.Denied;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.rest.access.Visit;
import ai.alquimista.painel.rest.identity.InvalidToken;
import ai.alquimista.painel.rest.telemetry.Meter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts, logs, notes and words everything thrown; what nobody foresaw is logged whole and shown as a trace id alone. */
@Dependent
public class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Meter meter;
    private final Denials denials;

    @Inject
    public Problems(Meter meter, Denials denials) {
        this.meter = meter;
        this.denials = denials;
    }

    /** What a request is answered with; whoever is turned away stands in the audit log before they hear of it. */
    public ProblemAnswer answer(HttpServletRequest request, Throwable thrown) {
        return answer(Asker.of(request), Visit.of(request), thrown);
    }

    ProblemAnswer answer(Asker asker, Optional<Visit> visit, Throwable thrown) {
        Finding finding = Findings.of(thrown);
        Findings.causes(thrown).forEach(cause -> note(asker, visit, cause));
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

    private void note(Asker asker, Optional<Visit> visit, Throwable thrown) {
        if (thrown instanceof InvalidToken refused) meter.unauthenticated(refused.reason());
        if (!(thrown instanceof Refusal.Forbidden forbidden)) return;
        meter.denied(forbidden.ground());
        visit.ifPresent(denied -> writeDown(asker, denied.denied(forbidden.ground())));
    }

    /** A no stays a no where the log cannot take it; then our own log and the alarm have to do. */
    private void writeDown(Asker asker, Denied denied) {
        try {
            denials.turnedAway(denied);
        } catch (RuntimeException failure) {
            meter.unaudited();
            LOG.error("a denial is missing in the audit log, trace {}", asker.traceId(), failure);
        }
    }
}
