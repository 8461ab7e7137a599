package ai.alquimista.painel.application.integration;

import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.integration.ProbeResult;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the audit log's lines about changes of integrations: of names and accounts, which are people's words, only that they changed. */
public final class IntegrationTrail {

    private final Clock clock;

    public IntegrationTrail(Clock clock) {
        this.clock = clock;
    }

    /** The moment of a change, as exact as it is kept. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    AuditEntry created(Granted by, Integration fresh, boolean hasCredential) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("type", fresh.type());
        details.put("has_credential", Boolean.toString(hasCredential));
        tell(details, "", fresh.config());
        return entry(by, "integration.created", fresh, Outcome.SUCCESS, details);
    }

    AuditEntry changed(Granted by, Integration before, Integration after) {
        Map<String, String> details = new LinkedHashMap<>();
        if (!before.name().equals(after.name())) details.put("name", "changed");
        if (!before.config().account().equals(after.config().account())) details.put("account", "changed");
        if (before.status() != after.status()) {
            details.put("before.status", word(before));
            details.put("after.status", word(after));
        }
        if (!before.config().equals(after.config())) {
            tell(details, "before.", before.config());
            tell(details, "after.", after.config());
        }
        return entry(by, "integration.changed", before, Outcome.SUCCESS, details);
    }

    AuditEntry removed(Granted by, Integration removed) {
        Map<String, String> details = Map.of("type", removed.type(), "before.status", word(removed));
        return entry(by, "integration.deleted", removed, Outcome.SUCCESS, details);
    }

    AuditEntry reconnected(Granted by, Integration before) {
        return entry(by, "integration.reconnected", before, Outcome.SUCCESS, Map.of("before.status", word(before)));
    }

    AuditEntry tested(Granted by, Integration before, Integration after, ProbeResult result) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("before.status", word(before));
        details.put("after.status", word(after));
        details.put("latency_ms", Long.toString(result.latency().toMillis()));
        result.failure().ifPresent(failure -> details.put("failure", failure.name()));
        result.httpStatus().ifPresent(status -> details.put("http_status", status.toString()));
        return entry(by, "integration.tested", before, result.ok() ? Outcome.SUCCESS : Outcome.FAILURE, details);
    }

    /** Of an address the host alone: its path may name people. */
    private static void tell(Map<String, String> details, String prefix, IntegrationConfig config) {
        config.endpoint().flatMap(IntegrationTrail::host).ifPresent(host -> details.put(prefix + "host", host));
        config.intervalMinutes()
                .ifPresent(minutes -> details.put(prefix + IntegrationConfig.INTERVAL, minutes.toString()));
    }

    private static Optional<String> host(String endpoint) {
        try {
            return Optional.ofNullable(URI.create(endpoint).getHost());
        } catch (IllegalArgumentException leftByAnOlderSystem) {
            return Optional.empty();
        }
    }

    private static String word(Integration integration) {
        return integration.status().name().toLowerCase(Locale.ROOT);
    }

    private AuditEntry entry(
            Granted by, String type, Integration integration, Outcome outcome, Map<String, String> details) {
        return new AuditEntry(
                type,
                Category.INTEGRATION,
                Optional.of(by.tenant().id()),
                by.caller().user(),
                "integration",
                Optional.of(integration.id().toString()),
                by.operation().id(),
                outcome,
                details,
                by.caller().origin(),
                now());
    }
}
