package ai.alquimista.painel.rest.problem;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Ground;
import ai.alquimista.painel.rest.identity.InvalidToken;
import ai.alquimista.painel.rest.identity.KeysUnavailable;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What each thing that can be thrown means to the one who asked. */
public final class Findings {

    private static final int DEEPEST_CAUSE = 10;

    private Findings() {}

    /** The finding for anything thrown; a known case wrapped by a framework is still that case. */
    public static Finding of(Throwable thrown) {
        return causes(thrown)
                .map(Findings::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Finding.of(ProblemKind.INTERNAL_ERROR));
    }

    private static Optional<Finding> known(Throwable thrown) {
        return switch (thrown) {
            case Refusal refusal -> Optional.of(of(refusal));
            case InvalidToken refused -> Optional.of(Finding.of(kindOf(refused.reason())));
            case KeysUnavailable unavailable -> Optional.of(Finding.of(ProblemKind.UNAVAILABLE));
            case BodyTooLarge tooLarge -> Optional.of(Finding.of(ProblemKind.BODY_TOO_LARGE));
            case WebApplicationException refused -> Optional.of(of(refused));
            default -> Optional.empty();
        };
    }

    private static Finding of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Forbidden forbidden -> Finding.of(kindOf(forbidden.ground()));
            case Refusal.NotFound missing -> Finding.of(kindOf(missing));
            case Refusal.Invalid invalid -> Finding.of(invalid.violations());
            case Refusal.Conflict conflict -> Finding.of(kindOf(conflict.clash()));
            case Refusal.Unprocessable unprocessable ->
                new Finding(ProblemKind.UNPROCESSABLE, unprocessable.violations(), Map.of());
            case Refusal.Stale stale -> Finding.of(ProblemKind.STALE);
            case Refusal.Mismatched mismatched -> Finding.of(ProblemKind.IDEMPOTENCY_MISMATCH);
            case Refusal.Unavailable unavailable -> Finding.of(ProblemKind.UNAVAILABLE);
        };
    }

    private static ProblemKind kindOf(Ground ground) {
        return switch (ground) {
            case NOT_PERMITTED, NO_GROUP, MIXED_GROUPS, NO_MEMBERSHIP, FOREIGN_TENANT, CLAIM_MISMATCH, NOT_STAFF ->
                ProblemKind.FORBIDDEN;
            case TENANT_SUSPENDED -> ProblemKind.TENANT_SUSPENDED;
            case TENANT_INACTIVE -> ProblemKind.TENANT_INACTIVE;
        };
    }

    private static ProblemKind kindOf(Clash clash) {
        return switch (clash) {
            case DECIDED_OTHERWISE -> ProblemKind.DECIDED_OTHERWISE;
            case DAY_SEALED -> ProblemKind.DAY_SEALED;
            case NOTHING_TO_REPLACE -> ProblemKind.NOTHING_TO_REPLACE;
            case NOT_PENDING -> ProblemKind.NOT_PENDING;
            case NOT_RUNNING -> ProblemKind.NOT_RUNNING;
            case NOT_ENDED -> ProblemKind.NOT_ENDED;
            case IN_FLIGHT -> ProblemKind.IN_FLIGHT;
            case CNPJ_TAKEN -> ProblemKind.CNPJ_TAKEN;
            case PLAN_TOO_SMALL -> ProblemKind.PLAN_TOO_SMALL;
            case AGENT_LIMIT -> ProblemKind.AGENT_LIMIT;
            case USER_LIMIT -> ProblemKind.USER_LIMIT;
            case ALREADY_ASSIGNED -> ProblemKind.ALREADY_ASSIGNED;
            case EMAIL_TAKEN -> ProblemKind.EMAIL_TAKEN;
            case EMAIL_UNUSABLE -> ProblemKind.EMAIL_UNUSABLE;
            case LAST_ADMIN -> ProblemKind.LAST_ADMIN;
            case NAME_TAKEN -> ProblemKind.NAME_TAKEN;
            case NOT_CONNECTED -> ProblemKind.NOT_CONNECTED;
            case WRONG_STATE -> ProblemKind.WRONG_STATE;
        };
    }

    private static ProblemKind kindOf(InvalidToken.Reason reason) {
        return reason == InvalidToken.Reason.NO_CREDENTIALS ? ProblemKind.NO_TOKEN : ProblemKind.BAD_TOKEN;
    }

    private static ProblemKind kindOf(Refusal.NotFound missing) {
        return switch (missing.resource()) {
            case "tenant" -> ProblemKind.TENANT_NOT_FOUND;
            case "agent" -> ProblemKind.AGENT_NOT_FOUND;
            case "event" -> ProblemKind.EVENT_NOT_FOUND;
            case "command" -> ProblemKind.COMMAND_NOT_FOUND;
            case "user" -> ProblemKind.USER_NOT_FOUND;
            case "integration" -> ProblemKind.INTEGRATION_NOT_FOUND;
            case "incident" -> ProblemKind.INCIDENT_NOT_FOUND;
            case "plan" -> ProblemKind.PLAN_NOT_FOUND;
            default -> ProblemKind.NOT_FOUND;
        };
    }

    /**
     * A 4xx of the framework keeps its status; of what it carries only {@code Allow} is passed on, without the OPTIONS
     * that the framework offers by itself.
     */
    private static Finding of(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        Finding finding = Finding.of(ProblemKind.ofStatus(status));
        String allow = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null ? finding : finding.with(HttpHeaders.ALLOW, allow.replaceAll(",? *OPTIONS", ""));
    }

    static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE);
    }
}
