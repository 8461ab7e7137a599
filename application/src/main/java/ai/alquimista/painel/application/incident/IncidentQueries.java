package ai.alquimista.painel.application.incident;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.port.Incidents;
import ai.alquimista.painel.application.read.Answer;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.application.read.Question;
import ai.alquimista.painel.application.read.Reads;
import ai.alquimista.painel.application.read.Topic;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.IncidentFilter;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A tenant's incidents. */
public final class IncidentQueries {

    private static final Answer<Page<Incident>> INCIDENTS = Answer.pageOf(Incident.class);
    private static final Duration CEILING = Duration.ofMinutes(3);

    private final TenantGate gate;
    private final Incidents incidents;
    private final Reads reads;

    public IncidentQueries(TenantGate gate, Incidents incidents, Reads reads) {
        this.gate = gate;
        this.incidents = incidents;
        this.reads = reads;
    }

    /**
     * One page of the incidents.
     *
     * @param page the part asked for, settled once the tenant is: a cursor belongs to one tenant
     */
    public Cached<Page<Incident>> list(
            Caller caller, Optional<TenantId> asked, IncidentFilter filter, Function<TenantId, PageRequest> page) {
        Granted granted = gate.enter(caller, Operation.LIST_TENANT_INCIDENTS, asked);
        TenantId tenant = granted.tenant().id();
        PageRequest settled = page.apply(tenant);
        return reads.ask(
                granted,
                new Question<>(INCIDENTS, Set.of(Topic.INCIDENTS), CEILING, List.of(filter.name(), settled.toString())),
                () -> incidents.ofTenant(tenant, filter, settled));
    }
}
