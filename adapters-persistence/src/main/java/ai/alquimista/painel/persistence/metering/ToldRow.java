package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.domain.metering.AgentRequest;
import ai.alquimista.painel.domain.metering.AgentRequest.Outcome;
import ai.alquimista.painel.domain.metering.DatedRequest;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.mapper.PropagateNull;

/** What a report says of its event; none where there is no day. */
public record ToldRow(
        @PropagateNull LocalDate day,
        UUID agentId,
        Instant occurredAt,
        Outcome status,
        int responseTimeMs,
        long tokensUsed,
        BigDecimal costUsd) {

    DatedRequest of(TenantId tenant, UUID event) {
        return new DatedRequest(
                new AgentRequest(
                        event, tenant, NoAgent.in(agentId), occurredAt, status, responseTimeMs, tokensUsed, costUsd),
                day);
    }
}
