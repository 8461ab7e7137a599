package ai.alquimista.painel.persistence;

import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.agent.DeployedAgent;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.subnucleo.SubnucleoStatus;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import ai.alquimista.painel.domain.tenant.TenantUser;
import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.persistence.usage.LatencySketch;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Facts as rows, put in by the owner. */
record DatabaseFacts(Jdbi owner) implements Facts {

    @Override
    public void tenant(TenantProfile profile, ZoneId zone) {
        insert(
                """
                INSERT INTO tenants (id, name, cnpj, segment, plan, status, mrr_estimate, time_zone, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                profile.id().value(),
                profile.name(),
                profile.cnpj().value(),
                profile.segment(),
                profile.plan(),
                word(profile.status()),
                profile.mrrEstimate(),
                zone.getId(),
                profile.createdAt());
    }

    @Override
    public void user(TenantId tenant, UserId user, boolean active) {
        insert("""
                INSERT INTO tenant_users (tenant_id, cognito_sub, email, full_name, status)
                VALUES (?, ?, ? || '@example.com', ?, ?)""", tenant.value(), user.value(), user.value(), user.value(), active ? "active" : "inactive");
    }

    @Override
    public void user(TenantId tenant, TenantUser user) {
        insert(
                """
                INSERT INTO tenant_users (tenant_id, id, cognito_sub, email, full_name, role, status, last_login_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                tenant.value(),
                user.id(),
                user.email(),
                user.email(),
                user.fullName(),
                word(user.role()),
                word(user.status()),
                user.lastLoginAt().orElse(null));
    }

    @Override
    public void staff(UserId user, boolean active) {
        insert(
                "INSERT INTO staff (cognito_sub, email, full_name, active) VALUES (?, ? || '@alquimista.ai', ?, ?)",
                user.value(),
                user.value(),
                user.value(),
                active);
    }

    @Override
    public void subnucleo(UUID id, String name) {
        insert("INSERT INTO subnucleos (id, name) VALUES (?, ?)", id, name);
    }

    @Override
    public void takes(TenantId tenant, UUID subnucleo, SubnucleoStatus status) {
        insert(
                "INSERT INTO tenant_subnucleos (tenant_id, subnucleo_id, status) VALUES (?, ?, ?)",
                tenant.value(),
                subnucleo,
                word(status));
    }

    @Override
    public void agent(AgentId agent, String name, String segment, UUID subnucleo) {
        insert(
                "INSERT INTO agents (id, name, display_name, segment, subnucleo_id) VALUES (?, lower(?), ?, ?, ?)",
                agent.value(),
                name,
                name,
                segment,
                subnucleo);
    }

    @Override
    public void assigned(TenantId tenant, AgentId agent, AgentStatus status, Instant activatedAt) {
        insert(
                "INSERT INTO tenant_agents (tenant_id, agent_id, status, activated_at) VALUES (?, ?, ?, ?)",
                tenant.value(),
                agent.value(),
                word(status),
                activatedAt);
    }

    @Override
    public void deployed(TenantId tenant, DeployedAgent agent, Map<String, Object> config) {
        insert(
                """
                INSERT INTO tenant_agents
                    (tenant_id, agent_id, status, config, activated_at, deactivated_at, last_used_at)
                VALUES (?, ?, ?, ?::jsonb, ?, ?, ?)""",
                tenant.value(),
                agent.id().value(),
                word(agent.status()),
                json(config),
                agent.activatedAt().orElse(null),
                agent.deactivatedAt().orElse(null),
                agent.lastRequestAt().orElse(null));
    }

    private static String json(Map<String, Object> config) {
        try {
            return new ObjectMapper().writeValueAsString(config);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void integration(TenantId tenant, Integration integration) {
        insert(
                """
                INSERT INTO tenant_integrations (id, tenant_id, type, name, status, last_sync_at, last_error)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                integration.id(),
                tenant.value(),
                integration.type(),
                integration.name(),
                word(integration.status()),
                integration.lastSyncAt().orElse(null),
                integration.lastError().orElse(null));
    }

    @Override
    public void incident(TenantId tenant, Incident incident) {
        insert(
                """
                INSERT INTO incidents (id, tenant_id, severity, title, description, status, version, created_by, assignee,
                                       created_at, acknowledged_at, resolved_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                incident.id(),
                tenant.value(),
                word(incident.severity()),
                incident.title(),
                incident.description(),
                word(incident.status()),
                incident.version().value(),
                incident.createdBy().map(UserId::value).orElse(null),
                incident.assignee().map(UserId::value).orElse(null),
                incident.createdAt(),
                incident.acknowledgedAt().orElse(null),
                incident.resolvedAt().orElse(null),
                incident.updatedAt());
    }

    @Override
    public void usage(
            TenantId tenant,
            LocalDate date,
            AgentId agent,
            List<Integer> succeeded,
            List<Integer> failed,
            long tokens) {
        List<Integer> all = Stream.concat(succeeded.stream(), failed.stream()).toList();
        var sketch = new LatencySketch();
        all.forEach(ms -> sketch.add(ms, 1));
        Percentiles own = sketch.percentiles().orElseThrow();
        insert(
                """
                INSERT INTO tenant_usage_daily (tenant_id, usage_date, agent_id, total_requests, successful_requests,
                    failed_requests, response_time_sum_ms, total_tokens_used,
                    p50_response_time_ms, p95_response_time_ms, p99_response_time_ms)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                tenant.value(),
                date,
                agent.value(),
                all.size(),
                succeeded.size(),
                failed.size(),
                all.stream().mapToLong(Integer::longValue).sum(),
                tokens,
                own.p50(),
                own.p95(),
                own.p99());
        insert(
                "INSERT INTO tenant_usage_sketches (tenant_id, usage_date, agent_id, sketch) VALUES (?, ?, ?, ?)",
                tenant.value(),
                date,
                agent.value(),
                sketch.encoded());
    }

    private void insert(String statement, @Nullable Object... values) {
        owner.useHandle(handle -> handle.execute(statement, values));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
