package ai.alquimista.painel.application.integration;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.port.Integrations;
import ai.alquimista.painel.application.read.Answer;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.application.read.Question;
import ai.alquimista.painel.application.read.Reads;
import ai.alquimista.painel.application.read.Topic;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Disclosure;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A tenant's integrations, with no more than the caller should see of them. */
public final class IntegrationQueries {

    private static final Answer<List<Integration>> INTEGRATIONS = Answer.listOf(Integration.class);
    private static final Duration CEILING = Duration.ofMinutes(5);

    private final TenantGate gate;
    private final Integrations integrations;
    private final Reads reads;

    public IntegrationQueries(TenantGate gate, Integrations integrations, Reads reads) {
        this.gate = gate;
        this.integrations = integrations;
        this.reads = reads;
    }

    public Cached<List<Integration>> list(Caller caller, Optional<TenantId> asked) {
        Granted granted = gate.enter(caller, Operation.LIST_TENANT_INTEGRATIONS, asked);
        return reads.ask(
                granted,
                new Question<>(INTEGRATIONS, Set.of(Topic.INTEGRATIONS), CEILING, List.of()),
                () -> shownTo(caller, integrations.ofTenant(granted.tenant().id())));
    }

    private static List<Integration> shownTo(Caller caller, List<Integration> all) {
        return Disclosure.INTEGRATION_LAST_ERROR.isOpenTo(caller)
                ? all
                : all.stream().map(Integration::withoutLastError).toList();
    }
}
