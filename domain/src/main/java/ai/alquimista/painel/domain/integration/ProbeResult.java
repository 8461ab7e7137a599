package ai.alquimista.painel.domain.integration;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of a call to an integration's service. Of its answer nothing is known but the status.
 *
 * @param failure empty if it works
 * @param httpStatus empty if there was no answer
 */
public record ProbeResult(Optional<ProbeFailure> failure, Optional<Integer> httpStatus, Duration latency) {

    private static final int OK = 200;
    private static final int REDIRECTS = 300;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int ERRORS = 400;

    /** The service answered with that status. */
    public static ProbeResult answered(int status, Duration latency) {
        return new ProbeResult(failure(status), Optional.of(status), latency);
    }

    /** There was no answer. */
    public static ProbeResult failed(ProbeFailure failure, Duration latency) {
        return new ProbeResult(Optional.of(failure), Optional.empty(), latency);
    }

    public boolean ok() {
        return failure.isEmpty();
    }

    /** What failed, for people; empty if nothing did. */
    public Optional<String> words() {
        return failure.map(
                known -> httpStatus.map(status -> status + ": " + known.words()).orElse(known.words()));
    }

    private static Optional<ProbeFailure> failure(int status) {
        if (status == UNAUTHORIZED || status == FORBIDDEN) return Optional.of(ProbeFailure.CREDENTIAL_REFUSED);
        if (status >= REDIRECTS && status < ERRORS) return Optional.of(ProbeFailure.REDIRECTED);
        return status >= OK && status < REDIRECTS ? Optional.empty() : Optional.of(ProbeFailure.NO_SUCCESS);
    }
}
