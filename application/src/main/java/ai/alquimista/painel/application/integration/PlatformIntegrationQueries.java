package ai.alquimista.painel.application.integration;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.port.PlatformIntegrations;
import ai.alquimista.painel.application.read.Answer;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.application.read.Question;
import ai.alquimista.painel.application.read.Reads;
import ai.alquimista.painel.application.read.Topic;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.GrantedPlatform;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.integration.IntegrationCriteria;
import ai.alquimista.painel.domain.integration.IntegrationOverview;
import ai.alquimista.painel.domain.paging.PageRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The integrations of all tenants. */
public final class PlatformIntegrationQueries {

    private static final Answer<IntegrationOverview> OVERVIEW = Answer.of(IntegrationOverview.class);

    /** The tenants' names and standing are told too. */
    private static final Set<Topic> TOPICS = Set.of(Topic.TENANTS, Topic.INTEGRATIONS);

    private static final Duration CEILING = Duration.ofMinutes(5);

    private final PlatformGate gate;
    private final PlatformIntegrations integrations;
    private final Reads reads;

    public PlatformIntegrationQueries(PlatformGate gate, PlatformIntegrations integrations, Reads reads) {
        this.gate = gate;
        this.integrations = integrations;
        this.reads = reads;
    }

    public Cached<IntegrationOverview> list(Caller caller, IntegrationCriteria criteria, PageRequest page) {
        GrantedPlatform granted = gate.enter(caller, Operation.LIST_INTERNAL_INTEGRATIONS);
        List<String> parameters = List.of(
                criteria.type().orElse(""),
                criteria.status().name(),
                criteria.search().orElse(""),
                page.toString());
        return reads.ask(
                granted,
                new Question<>(OVERVIEW, TOPICS, CEILING, parameters),
                () -> integrations.list(criteria, page));
    }
}
