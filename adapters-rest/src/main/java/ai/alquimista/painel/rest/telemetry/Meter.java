package ai.alquimista.painel.rest.telemetry;

import ai.alquimista.painel.application.metering.Receipt;
import ai.alquimista.painel.domain.Refusal.Ground;
import ai.alquimista.painel.domain.limit.Scope;
import ai.alquimista.painel.rest.identity.InvalidToken;
import java.time.Duration;

/** What the API counts. */
public interface Meter {

    /**
     * A request was answered.
     *
     * @param route the matched template, or {@code unmatched}
     */
    void answered(String method, String route, int status, Duration took);

    /** A known caller was turned away. */
    void denied(Ground ground);

    /** A denial could not be written to the audit log. */
    void unaudited();

    /** A request without a good token was turned away. */
    void unauthenticated(InvalidToken.Reason reason);

    /** A request was turned away for want of capacity. */
    void shed();

    /** A batch of events was judged. */
    void taken(Receipt receipt);

    /** A request was turned away because somebody asked too often. */
    void limited(Scope bucket);
}
