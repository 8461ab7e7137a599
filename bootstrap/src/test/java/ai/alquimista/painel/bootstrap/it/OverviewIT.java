package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure of the overview is what the tenants' own tables say, for each period. */
class OverviewIT {

    private static final String PATH = "/internal/usage/overview";
    private static final int TOP = 10;

    @ParameterizedTest
    @ValueSource(ints = {7, 30, 90})
    void compares_each_figure_with_the_period_before(int days) {
        InternalReader.reads(INTERNAL_ADMIN, path(days), (overview, today) -> {
            assertThat(overview.path("period").asText()).isEqualTo(days + "d");
            assertThat(overview.path("global_stats")).isEqualTo(PlatformTables.stats(today, days));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 30, 90})
    void follows_every_day(int days) {
        InternalReader.reads(INTERNAL_SUPPORT, path(days), (overview, today) -> {
            JsonNode daily = overview.path("daily_trends");

            assertThat(daily).hasSize(days).isEqualTo(PlatformTables.days(today, days));
            assertThat(daily.valueStream()
                            .mapToLong(day -> day.path("total_requests").asLong())
                            .sum())
                    .isPositive()
                    .isEqualTo(overview.at("/global_stats/total_requests/value").asLong());
        });
    }

    /** Tenants of equal use may stand in any order, and any of them may be left out. */
    @ParameterizedTest
    @ValueSource(ints = {7, 30, 90})
    void names_the_ten_busiest_tenants(int days) {
        InternalReader.reads(INTERNAL_SUPPORT, path(days), (overview, today) -> {
            List<JsonNode> all =
                    PlatformTables.tenants(today, days).valueStream().toList();
            List<JsonNode> named =
                    overview.path("top_tenants_by_usage").valueStream().toList();

            assertThat(named).hasSize(TOP).doesNotHaveDuplicates().isSubsetOf(all);
            assertThat(named)
                    .extracting(tenant -> tenant.path("total_requests").asLong())
                    .containsExactlyElementsOf(all.stream()
                            .limit(TOP)
                            .map(tenant -> tenant.path("total_requests").asLong())
                            .toList());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 30, 90})
    void names_the_ten_busiest_agents(int days) {
        InternalReader.reads(
                INTERNAL_SUPPORT,
                path(days),
                (overview, today) -> assertThat(
                                overview.path("top_agents_by_usage").valueStream())
                        .containsExactlyElementsOf(PlatformTables.agents(today, days)
                                .valueStream()
                                .filter(agent -> agent.path("total_requests").asLong() > 0)
                                .limit(TOP)
                                .map(OverviewIT::asTopAgent)
                                .toList()));
    }

    @Test
    void is_of_thirty_days_where_nothing_is_said() {
        InternalReader.reads(
                INTERNAL_SUPPORT,
                PATH,
                (overview, today) ->
                        assertThat(overview.path("period").asText()).isEqualTo("30d"));
    }

    private static JsonNode asTopAgent(JsonNode agent) {
        ObjectNode top = agent.deepCopy();
        top.remove("segment");
        top.set("agent_id", top.remove("id"));
        top.set("agent_name", top.remove("name"));
        return top;
    }

    private static String path(int days) {
        return PATH + "?period=" + days + "d";
    }
}
