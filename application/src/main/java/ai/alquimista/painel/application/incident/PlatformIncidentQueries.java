package ai.alquimista.painel.application.incident;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.port.PlatformIncidents;
import ai.alquimista.painel.application.read.Answer;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.application.read.Question;
import ai.alquimista.painel.application.read.Reads;
import ai.alquimista.painel.application.read.Topic;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Grant;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.incident.IncidentCriteria;
import ai.alquimista.painel.domain.incident.TenantIncident;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The incidents of all tenants, or of one. */
public final class PlatformIncidentQueries {

    private static final Answer<Page<TenantIncident>> INCIDENTS = Answer.pageOf(TenantIncident.class);

    /** The tenants' names are told too. */
    private static final Set<Topic> TOPICS = Set.of(Topic.TENANTS, Topic.INCIDENTS);

    private static final Duration CEILING = Duration.ofMinutes(3);

    private final PlatformGate platform;
    private final TenantGate tenants;
    private final PlatformIncidents incidents;
    private final Reads reads;

    public PlatformIncidentQueries(
            PlatformGate platform, TenantGate tenants, PlatformIncidents incidents, Reads reads) {
        this.platform = platform;
        this.tenants = tenants;
        this.incidents = incidents;
        this.reads = reads;
    }

    public Cached<Page<TenantIncident>> list(Caller caller, IncidentCriteria criteria, PageRequest page) {
        return reads.ask(
                enter(caller, criteria),
                new Question<>(INCIDENTS, TOPICS, CEILING, List.of(criteria.toString(), page.toString())),
                () -> incidents.list(criteria, page));
    }

    /** Whoever looks at one tenant's leaves a line in the log. */
    private Grant enter(Caller caller, IncidentCriteria criteria) {
        return criteria.tenant().isPresent()
                ? tenants.enter(caller, Operation.LIST_INTERNAL_INCIDENTS, criteria.tenant())
                : platform.enter(caller, Operation.LIST_INTERNAL_INCIDENTS);
    }
}
