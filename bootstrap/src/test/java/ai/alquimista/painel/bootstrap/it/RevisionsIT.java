package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Late events, and what is told of the days that they change. */
class RevisionsIT {

    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
    private static final Duration ROLLED = Duration.ofSeconds(40);

    private final MeteredTenant tenant = MeteredTenant.onboard();

    @Test
    void tell_what_a_closed_day_said_and_says() {
        LocalDate threeDaysAgo = LocalDate.now(ZONE).minusDays(3);
        Instant noon = threeDaysAgo.atTime(12, 0).atZone(ZONE).toInstant();

        tenant.report(tenant.event().put("occurred_at", noon.toString()));
        Eventually.within(ROLLED, () -> assertThat(revisions()).hasSize(1));
        tenant.report(tenant.event().put("occurred_at", noon.plusSeconds(1).toString()));
        Eventually.within(ROLLED, () -> assertThat(revisions()).hasSize(2));

        JsonNode newest = revisions().get(0);
        assertThat(newest.path("date").asText()).isEqualTo(threeDaysAgo.toString());
        assertThat(newest.path("agent_id").asText()).isEqualTo(MeteredTenant.AGENT.toString());
        assertThat(newest.path("cause").asText()).isEqualTo("late_events");
        assertThat(newest.at("/before/figures/total_requests").asInt()).isEqualTo(1);
        assertThat(newest.at("/after/figures/total_requests").asInt()).isEqualTo(2);
        assertThat(newest.at("/after/total_cost_usd").decimalValue()).isEqualByComparingTo("0.0042");
        assertThat(revisions().get(1).path("before").isNull()).isTrue();
    }

    @Test
    void are_listed_by_pages_that_do_not_overlap() {
        Instant late = Instant.now().minus(Duration.ofDays(5));
        for (int back = 0; back < 3; back++)
            tenant.report(tenant.event()
                    .put("occurred_at", late.minus(Duration.ofDays(back)).toString()));
        Eventually.within(ROLLED, () -> assertThat(revisions()).hasSize(3));

        JsonNode first = page("&limit=2");
        JsonNode second = page("&limit=2&cursor=" + first.path("next_cursor").asText());

        assertThat(first.path("revisions").findValuesAsText("id"))
                .hasSize(2)
                .doesNotContainAnyElementsOf(second.path("revisions").findValuesAsText("id"));
        assertThat(second.path("revisions")).hasSize(1);
        assertThat(second.path("next_cursor").isNull()).isTrue();
    }

    @Test
    void of_a_tenant_that_does_not_exist_are_not_found() {
        assertThat(Http.get(
                                "/internal/usage/revisions?tenant_id=" + UUID.randomUUID(),
                                Service.running().token(INTERNAL_ADMIN))
                        .status())
                .isEqualTo(404);
    }

    private JsonNode revisions() {
        return page("").path("revisions");
    }

    private JsonNode page(String more) {
        return Http.get(
                        "/internal/usage/revisions?tenant_id=" + tenant.id() + more,
                        Service.running().token(INTERNAL_ADMIN))
                .json();
    }
}
