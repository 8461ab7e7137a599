package ai.alquimista.painel.application.work;

import ai.alquimista.painel.application.port.CommandEffects;
import ai.alquimista.painel.application.port.CommandEffects.Subject;
import ai.alquimista.painel.application.port.Credentials;
import ai.alquimista.painel.application.port.IntegrationProbe;
import ai.alquimista.painel.application.port.Integrations;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import ai.alquimista.painel.domain.secret.Secret;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at a tenant's integrations: whether each is active without an error, its credential can be read, and its service takes
 * it where one can be called in time. One after the other, since a customer's many must not take all connections to the stores.
 */
public final class IntegrationChecks {

    private final Integrations integrations;
    private final CommandEffects effects;
    private final Credentials credentials;
    private final IntegrationProbe probe;

    public IntegrationChecks(
            Integrations integrations, CommandEffects effects, Credentials credentials, IntegrationProbe probe) {
        this.integrations = integrations;
        this.effects = effects;
        this.credentials = credentials;
        this.probe = probe;
    }

    /**
     * The checks by name, {@code integrations/type/name}.
     *
     * @param limit when this is over, the rest is left out and said to be
     */
    Map<String, Check> look(TenantId tenant, Duration limit) {
        long start = System.nanoTime();
        Map<String, Check> checks = new LinkedHashMap<>();
        for (Integration integration : integrations.ofTenant(tenant)) {
            String name = "integrations/" + integration.type() + "/" + integration.name();
            Duration left = limit.minusNanos(System.nanoTime() - start);
            checks.put(
                    name, left.isPositive() ? look(tenant, integration, left) : Check.bad("was not looked at in time"));
        }
        return checks;
    }

    private Check look(TenantId tenant, Integration integration, Duration left) {
        long start = System.nanoTime();
        try {
            return flaw(tenant, integration, left)
                    .map(Check::bad)
                    .orElseGet(() -> Check.well(Duration.ofNanos(System.nanoTime() - start)));
        } catch (Unavailable away) {
            return Check.bad("cannot be looked at: " + away.getMessage());
        }
    }

    private Optional<String> flaw(TenantId tenant, Integration integration, Duration left) {
        if (integration.status() != IntegrationStatus.ACTIVE)
            return Optional.of("is " + integration.status().name().toLowerCase(Locale.ROOT));
        if (integration.lastError().isPresent()) return Optional.of("its last synchronisation failed");
        Optional<String> name = effects.integration(tenant, integration.id()).flatMap(Subject::credential);
        if (name.isEmpty()) return Optional.of("has no credential");
        Optional<Secret> secret = credentials.read(name.get());
        if (secret.isEmpty()) return Optional.of("its credential is gone");
        return left.compareTo(IntegrationProbe.LONGEST) < 0
                ? Optional.empty()
                : integration
                        .config()
                        .endpoint()
                        .flatMap(endpoint -> probe.call(endpoint, secret.get()).words());
    }
}
