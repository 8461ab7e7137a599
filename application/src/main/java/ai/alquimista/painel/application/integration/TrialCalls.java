package ai.alquimista.painel.application.integration;

import ai.alquimista.painel.application.port.Credentials;
import ai.alquimista.painel.application.port.IntegrationProbe;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.integration.ProbeFailure;
import ai.alquimista.painel.domain.integration.ProbeResult;
import java.time.Duration;

/** Calls services with the credentials that are kept for them. */
public final class TrialCalls {

    private final Credentials credentials;
    private final IntegrationProbe probe;

    public TrialCalls(Credentials credentials, IntegrationProbe probe) {
        this.credentials = credentials;
        this.probe = probe;
    }

    /**
     * One call.
     *
     * @param credential the secret store's name for it
     * @throws Unavailable if the secret store cannot answer in time
     */
    ProbeResult call(String endpoint, String credential) {
        return credentials
                .read(credential)
                .map(secret -> probe.call(endpoint, secret))
                .orElseGet(() -> ProbeResult.failed(ProbeFailure.CREDENTIAL_GONE, Duration.ZERO));
    }
}
