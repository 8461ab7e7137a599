package ai.alquimista.painel.rest.openapi;

import java.util.Map;
import java.util.Set;

/** The only properties that a body may lack; every other is there, if only as null. */
final class OptionalProperties {

    private static final Map<String, Set<String>> OF = Map.ofEntries(
            Map.entry("AgentRequestEvent", Set.of("agent_id", "tokens_used", "cost_usd")),
            Map.entry("AgentAssignment", Set.of("config")),
            Map.entry("AgentChange", Set.of("status", "config")),
            Map.entry("TenantFilter", Set.of("status", "plan", "segment", "search")),
            Map.entry("TenantBulkChange", Set.of("tenant_ids", "filter")),
            Map.entry("CommandBulkOrder", Set.of("tenant_ids", "filter", "parameters", "reason")),
            Map.entry("Command", Set.of("timeline")),
            Map.entry("CommandOrder", Set.of("tenant_id", "parameters", "reason", "dry_run")),
            Map.entry("CommandTrial", Set.of("checks", "integration", "agent", "queue")),
            Map.entry("IncidentChange", Set.of("status", "assignee", "severity")),
            Map.entry("Integration", Set.of("last_error")),
            Map.entry("NewIncident", Set.of("description")),
            Map.entry("NewIntegration", Set.of("config", "credential")),
            Map.entry("IntegrationChange", Set.of("name", "config", "status")),
            Map.entry("NewTenant", Set.of("time_zone")),
            Map.entry("NewTenantIncident", Set.of("description", "assignee")),
            Map.entry(
                    "PlanChange",
                    Set.of(
                            "name",
                            "monthly_price",
                            "yearly_price",
                            "max_agents",
                            "max_users",
                            "max_requests_per_month")),
            Map.entry("Problem", Set.of("errors")),
            Map.entry("TenantChange", Set.of("name", "plan", "segment", "mrr_estimate", "status")),
            Map.entry("TenantUserChange", Set.of("full_name", "role", "status")));

    private OptionalProperties() {}

    /** Those of a schema, by its name. */
    static Set<String> of(String schema) {
        return OF.getOrDefault(schema, Set.of());
    }
}
