package ai.alquimista.painel.application.agent;

import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.agent.AgentConfig;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.agent.Assignment;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the audit log's lines about a tenant's agents. Of a configuration they tell the names of what was set, never what to. */
record AgentTrail(Granted by, Instant now) {

    private static final AgentConfig NONE = new AgentConfig(Map.of());

    AuditEntry assigned(Assignment begun) {
        Map<String, String> details = new TreeMap<>();
        details.put("after.status", word(begun.status()));
        tellSettings(details, NONE, begun.config());
        return entry("tenant.agent.assigned", begun, details);
    }

    AuditEntry changed(Assignment before, Assignment after) {
        Map<String, String> details = new TreeMap<>();
        if (before.status() != after.status()) {
            details.put("before.status", word(before.status()));
            details.put("after.status", word(after.status()));
        }
        tellSettings(details, before.config(), after.config());
        return entry("tenant.agent.changed", after, details);
    }

    private static void tellSettings(Map<String, String> details, AgentConfig before, AgentConfig after) {
        if (!after.equals(before)) details.put("config.changed", String.join(", ", before.differencesTo(after)));
    }

    private AuditEntry entry(String type, Assignment about, Map<String, String> details) {
        return new AuditEntry(
                type,
                Category.AGENT,
                Optional.of(by.tenant().id()),
                by.caller().user(),
                "agent",
                Optional.of(about.agent().toString()),
                by.operation().id(),
                Outcome.SUCCESS,
                details,
                by.caller().origin(),
                now);
    }

    private static String word(AgentStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
