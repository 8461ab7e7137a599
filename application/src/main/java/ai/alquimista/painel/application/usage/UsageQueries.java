package ai.alquimista.painel.application.usage;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.port.Agents;
import ai.alquimista.painel.application.port.UsageLedger;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Period;
import ai.alquimista.painel.domain.usage.UsageReport;
import java.time.Clock;
import java.util.Optional;

/** A tenant's consumption over a period of its own calendar days. */
public final class UsageQueries {

    private final TenantGate gate;
    private final UsageLedger ledger;
    private final Agents agents;
    private final Clock clock;

    public UsageQueries(TenantGate gate, UsageLedger ledger, Agents agents, Clock clock) {
        this.gate = gate;
        this.ledger = ledger;
        this.agents = agents;
        this.clock = clock;
    }

    /**
     * The figures of the whole tenant, or of one of its agents.
     *
     * @param agent one of the tenant's agents, present or past; any other is not found
     */
    public UsageReport report(Caller caller, Optional<TenantId> asked, Period period, Optional<AgentId> agent) {
        Granted granted = gate.enter(caller, Operation.GET_TENANT_USAGE, asked);
        TenantId tenant = granted.tenant().id();
        if (agent.isPresent() && !agents.belongs(tenant, agent.get())) throw new Refusal.NotFound("agent");
        DateRange range = period.endingOn(granted.tenant().today(clock.instant()));
        return ledger.report(tenant, range, agent).withEveryDay();
    }
}
