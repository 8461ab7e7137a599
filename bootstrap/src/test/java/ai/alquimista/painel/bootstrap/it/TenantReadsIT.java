package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.client.TenantApi;
import ai.alquimista.painel.client.model.Agent;
import ai.alquimista.painel.local.issuer.DemoUser;
import ai.alquimista.painel.local.issuer.DemoUsers;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reader's answer is what the base tables say; {@link TenantUsageIT} and {@link TenantIncidentsIT} have the rest. */
class TenantReadsIT {

    private static final String ERRORS = """
            UPDATE alquimista_platform.tenant_integrations SET last_error = :error
             WHERE tenant_id = :tenant AND type = 'whatsapp'
            """;

    static Stream<Reader> readers() {
        return Reader.all();
    }

    static Stream<Arguments> readersByStatus() {
        return Reader.all()
                .flatMap(reader -> Stream.of(null, "active", "inactive", "suspended", "all")
                        .map(status -> Arguments.of(reader, status)));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void the_tenant_with_its_limits_and_its_use_of_them(Reader reader) throws Exception {
        TenantApi api = reader.api();

        reader.reads(
                () -> api.getTenantMe(reader.named()),
                (me, day) -> assertThat(me).usingRecursiveComparison().isEqualTo(BaseTables.me(reader.tenant(), day)));
    }

    @ParameterizedTest
    @MethodSource("readersByStatus")
    void the_agents_of_each_status_newest_first(Reader reader, @Nullable String status) throws Exception {
        TenantApi api = reader.api();

        reader.reads(() -> api.listTenantAgents(reader.named(), status), (agents, day) -> {
            assertThat(agents)
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(".*p95ResponseTimeMs")
                    .isEqualTo(BaseTables.agents(reader.tenant(), day, status));
            Latency latency = Latency.during(reader.tenant(), day, 30);
            assertThat(agents.getAgents())
                    .allSatisfy(agent -> latency.of(agent.getId())
                            .isShownAs(agent.getUsageLast30Days().getP95ResponseTimeMs()));
        });
    }

    @Test
    void some_tenant_has_agents_of_every_status() {
        assertThat(BaseTables.agents(OwnerEyes.motley(), LocalDate.EPOCH, "all").getAgents())
                .extracting(Agent::getStatus)
                .contains(Agent.StatusEnum.values());
    }

    @ParameterizedTest
    @MethodSource("readers")
    void the_integrations(Reader reader) throws Exception {
        TenantApi api = reader.api();
        boolean errorsShown = !reader.user().equals(DemoUsers.TENANT_USER);

        assertThat(api.listTenantIntegrations(reader.named()))
                .usingRecursiveComparison()
                .isEqualTo(BaseTables.integrations(reader.tenant(), errorsShown));
    }

    @Test
    void the_error_of_an_integration_is_for_administrators() {
        write("O token expirou");
        try {
            assertThat(integrations(DemoUsers.TENANT_ADMIN)).contains("\"last_error\":\"O token expirou\"");
            assertThat(integrations(DemoUsers.TENANT_USER)).contains("WhatsApp").doesNotContain("last_error");
        } finally {
            // The demonstration has none there.
            write(null);
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void the_sub_cores(Reader reader) throws Exception {
        TenantApi api = reader.api();

        reader.reads(() -> api.listTenantSubnucleos(reader.named()), (list, day) -> {
            assertThat(list.getSubnucleos()).isNotEmpty();
            assertThat(list).usingRecursiveComparison().isEqualTo(BaseTables.subnucleos(reader.tenant(), day));
        });
    }

    private static String integrations(DemoUser user) {
        return Http.get("/tenant/integrations", Service.running().token(user)).body();
    }

    private static void write(@Nullable String error) {
        Service.running()
                .owner()
                .useHandle(handle -> handle.createUpdate(ERRORS)
                        .bind("error", error)
                        .bind("tenant", DemoUsers.FIRST_TENANT)
                        .execute());
        Changes.seen(DemoUsers.FIRST_TENANT);
    }
}
