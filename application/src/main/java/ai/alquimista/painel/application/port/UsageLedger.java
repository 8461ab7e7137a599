package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.UsageReport;
import java.util.Optional;

/** What tenants consumed, day by day. */
public interface UsageLedger {

    /**
     * The usage of one tenant, or of one of its agents; days without requests may be missing. An agent's line covers the
     * requests that name it; those that name none count in the summary and the days alone.
     */
    UsageReport report(TenantId tenant, DateRange range, Optional<AgentId> agent);
}
