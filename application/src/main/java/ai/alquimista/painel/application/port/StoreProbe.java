package ai.alquimista.painel.application.port;

import java.time.Duration;

/** Asks one store whether it answers. */
public interface StoreProbe {

    /** The store's name as health reports show it: {@code postgresql}, {@code redis}, {@code dynamodb}. */
    String store();

    /**
     * How long the store took to answer.
     *
     * @throws ai.alquimista.painel.domain.Refusal.Unavailable if it did not within the store's budget
     */
    Duration probe();
}
