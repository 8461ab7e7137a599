package ai.alquimista.painel.application.access;

import ai.alquimista.painel.application.port.AuditLog;
import ai.alquimista.painel.domain.Refusal.Ground;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Writes down every known caller who is turned away, whoever turns them away. */
public final class Denials {

    private static final String NO_OPERATION = "unmatched";

    private final AuditLog log;
    private final Clock clock;

    public Denials(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Returns once the log has it. An isolation violation has a line of its own already, with the tenant that it was of. */
    public void turnedAway(Denied denied) {
        if (denied.ground().isIsolationViolation()) return;
        log.append(new AuditEntry(
                "access.denied",
                Category.AUTH,
                Optional.empty(),
                denied.user(),
                "route",
                Optional.of(denied.route()),
                denied.operation().map(Operation::id).orElse(NO_OPERATION),
                Outcome.FAILURE,
                Map.of("ground", denied.ground().name()),
                denied.origin(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /**
     * Somebody who was turned away.
     *
     * @param user a person's {@code sub}, or a machine's
     * @param operation empty where the route is none, or was not looked at yet
     * @param route the matched template, or a word for none; never a path from outside
     */
    public record Denied(UserId user, Origin origin, Optional<Operation> operation, String route, Ground ground) {}
}
