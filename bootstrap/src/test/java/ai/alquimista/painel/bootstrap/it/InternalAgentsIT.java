package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InternalAgentsIT {

    @ParameterizedTest
    @ValueSource(ints = {7, 30, 90})
    void are_the_catalogue_with_what_every_tenant_did_with_it(int days) {
        InternalReader.reads(INTERNAL_SUPPORT, "/internal/agents?period=" + days + "d", (list, today) -> {
            assertThat(list.path("agents")).isNotEmpty().isEqualTo(PlatformTables.agents(today, days));
            assertThat(list.at("/agents/0/total_requests").asLong()).isPositive();
            assertThat(list.at("/agents/0/deployed_count").asLong()).isPositive();
        });
    }
}
