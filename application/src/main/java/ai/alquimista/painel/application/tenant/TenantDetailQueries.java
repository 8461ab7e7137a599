package ai.alquimista.painel.application.tenant;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.port.TenantDetails;
import ai.alquimista.painel.application.read.Answer;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.application.read.Question;
import ai.alquimista.painel.application.read.Reads;
import ai.alquimista.painel.application.read.Topic;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.agent.DeployedAgent;
import ai.alquimista.painel.domain.tenant.TenantDetail;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Period;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One tenant, as our own people look at it. */
public final class TenantDetailQueries {

    private static final Answer<TenantDetail> DETAIL = Answer.of(TenantDetail.class);
    private static final Answer<List<DeployedAgent>> AGENTS = Answer.listOf(DeployedAgent.class);
    private static final Set<Topic> EVERYTHING =
            Set.of(Topic.TENANTS, Topic.INTEGRATIONS, Topic.INCIDENTS, Topic.USAGE);
    private static final Duration CEILING = Duration.ofMinutes(5);

    private final TenantGate gate;
    private final TenantDetails details;
    private final Reads reads;
    private final Clock clock;

    public TenantDetailQueries(TenantGate gate, TenantDetails details, Reads reads, Clock clock) {
        this.gate = gate;
        this.details = details;
        this.reads = reads;
        this.clock = clock;
    }

    public Cached<TenantDetail> detail(Caller caller, TenantId tenant) {
        Granted granted = gate.enter(caller, Operation.GET_INTERNAL_TENANT, Optional.of(tenant));
        DateRange days = days(granted);
        return reads.ask(
                granted,
                new Question<>(DETAIL, EVERYTHING, CEILING, List.of(days.toString())),
                () -> details.of(tenant, days).orElseThrow(() -> new Refusal.NotFound("tenant")));
    }

    public Cached<List<DeployedAgent>> agents(Caller caller, TenantId tenant) {
        Granted granted = gate.enter(caller, Operation.LIST_INTERNAL_TENANT_AGENTS, Optional.of(tenant));
        DateRange days = days(granted);
        return reads.ask(
                granted,
                new Question<>(AGENTS, Set.of(Topic.TENANTS, Topic.USAGE), CEILING, List.of(days.toString())),
                () -> details.agentsOf(tenant, days));
    }

    private DateRange days(Granted granted) {
        return Period.THIRTY_DAYS.endingOn(granted.tenant().today(clock.instant()));
    }
}
