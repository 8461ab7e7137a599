package ai.alquimista.painel.persistence.detail;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.agent.TenantAgent;
import ai.alquimista.painel.domain.usage.UsageFigures;
import java.time.Instant;
import java.util.Optional;

/** A tenant's agent before its usage is known. */
public record DetailAgentRow(
        AgentId id, String name, String segment, AgentStatus status, Optional<Instant> activatedAt) {

    TenantAgent with(UsageFigures lastThirtyDays) {
        return new TenantAgent(id, name, segment, status, activatedAt, lastThirtyDays);
    }
}
