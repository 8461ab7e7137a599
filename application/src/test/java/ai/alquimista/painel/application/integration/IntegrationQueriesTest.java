package ai.alquimista.painel.application.integration;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static ai.alquimista.painel.application.port.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.access.Trail;
import ai.alquimista.painel.application.memory.InMemoryPorts;
import ai.alquimista.painel.application.memory.InMemoryStore;
import ai.alquimista.painel.application.port.ReadCache;
import ai.alquimista.painel.application.read.Reads;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntegrationQueriesTest {

    private static final UserId ANA = new UserId("ana");

    @ParameterizedTest
    @EnumSource
    void only_a_tenant_user_does_not_see_the_last_error(Group group) {
        InMemoryPorts ports = new InMemoryPorts(new InMemoryStore());
        ports.store().tenant(ACME, SAO_PAULO);
        ports.store().user(ACME.id(), ANA, true);
        ports.store().staff(ANA, true);
        ports.store()
                .integration(
                        ACME.id(),
                        new Integration(
                                id(1),
                                "email",
                                "Gmail",
                                IntegrationStatus.ERROR,
                                Optional.empty(),
                                Optional.of("535"),
                                IntegrationConfig.NONE,
                                Version.FIRST));
        TenantGate gate = new TenantGate(ports, ports, ports, new Trail(ports, Clock.systemUTC()));
        Caller caller = new Caller(ANA, Set.of(group), Optional.empty(), Instant.EPOCH, new Origin("", ""));

        Optional<String> shown = new IntegrationQueries(gate, ports, new Reads(ports, ReadCache.NONE))
                .list(caller, Optional.of(ACME.id()))
                .value()
                .getFirst()
                .lastError();

        assertThat(shown.isPresent()).isEqualTo(group != Group.TENANT_USER);
    }
}
