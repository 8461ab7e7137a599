package ai.alquimista.painel.application.usage;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.port.Agents;
import ai.alquimista.painel.application.port.UsageLedger;
import ai.alquimista.painel.application.read.Answer;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.application.read.Question;
import ai.alquimista.painel.application.read.Reads;
import ai.alquimista.painel.application.read.Topic;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A tenant's consumption over a period of its own calendar days. */
public final class UsageQueries {

    private static final Answer<UsageReport> REPORT = Answer.of(UsageReport.class);
    private static final Duration CEILING = Duration.ofMinutes(10);

    private final TenantGate gate;
    private final UsageLedger ledger;
    private final Agents agents;
    private final Reads reads;
    private final Clock clock;

    public UsageQueries(TenantGate gate, UsageLedger ledger, Agents agents, Reads reads, Clock clock) {
        this.gate = gate;
        this.ledger = ledger;
        this.agents = agents;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * The figures of the whole tenant, or of one of its agents.
     *
     * @param agent one of the tenant's agents, present or past; any other is not found
     */
    public Cached<UsageReport> report(Caller caller, Optional<TenantId> asked, Period period, Optional<AgentId> agent) {
        return answer(gate.enter(caller, Operation.GET_TENANT_USAGE, asked), period, agent);
    }

    /** The same figures for whoever takes them away as a file, which the log is told. */
    public Cached<UsageReport> export(Caller caller, Optional<TenantId> asked, Period period, Optional<AgentId> agent) {
        return answer(gate.enterToExport(caller, Operation.GET_TENANT_USAGE, asked), period, agent);
    }

    private Cached<UsageReport> answer(Granted granted, Period period, Optional<AgentId> agent) {
        TenantId tenant = granted.tenant().id();
        DateRange range = period.endingOn(granted.tenant().today(clock.instant()));
        return reads.ask(
                granted,
                new Question<>(
                        REPORT,
                        Set.of(Topic.TENANTS, Topic.USAGE),
                        CEILING,
                        List.of(range.toString(), agent.map(AgentId::toString).orElse(""))),
                () -> load(tenant, range, agent));
    }

    private UsageReport load(TenantId tenant, DateRange range, Optional<AgentId> agent) {
        if (agent.isPresent() && !agents.belongs(tenant, agent.get())) throw new Refusal.NotFound("agent");
        return ledger.report(tenant, range, agent).withEveryDay();
    }
}
