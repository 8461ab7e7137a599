package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.integration.ProbeResult;
import ai.alquimista.painel.domain.secret.Secret;
import java.time.Duration;

/** Calls integrations' services, to see whether they take a credential. */
public interface IntegrationProbe {

    /** No call takes longer. */
    Duration LONGEST = Duration.ofSeconds(3);

    /**
     * One call, whatever comes of it. Only an address that is allowed is called, and only where its name leads to the open
     * network.
     *
     * @throws Unavailable while too many calls are under way
     */
    ProbeResult call(String endpoint, Secret credential);
}
