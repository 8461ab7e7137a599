package ai.alquimista.painel.rest.plan;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.plan.Plan;
import ai.alquimista.painel.domain.plan.PlanChange;
import ai.alquimista.painel.domain.plan.PlanStory;
import ai.alquimista.painel.domain.tenant.PlanLimits;
import ai.alquimista.painel.rest.json.Sent;
import ai.alquimista.painel.rest.json.WireExample;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanViewsTest {

    private static final PlanStory STORY = new PlanStory(
            plan("1590.00", "15900.00", 2, "2026-11-28T12:00:00Z"),
            List.of(plan("1500.00", "15000.00", 1, "2026-01-15T12:00:00Z")));

    @Test
    void are_what_the_document_shows() throws IOException {
        WireExample.assertIsAnsweredBy(PlansView.of(List.of(STORY)), Operation.LIST_INTERNAL_PLANS);
        WireExample.assertIsAnsweredBy(PlanView.of(STORY), Operation.UPDATE_INTERNAL_PLAN);
    }

    @Test
    void are_changed_by_what_is_named() {
        assertThat(read("{\"monthly_price\": 1590, \"max_users\": 25, \"max_requests_per_month\": 5000000000}"))
                .isEqualTo(new PlanChange(
                        Optional.empty(),
                        Optional.of(new BigDecimal("1590")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(25),
                        Optional.of(5_000_000_000L)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                          | body                   | NOTHING_TO_CHANGE",
                "{'code': 'gold'}            | code                   | UNKNOWN",
                "{'version': 7}              | version                | UNKNOWN",
                "{'name': null}              | name                   | MALFORMED",
                "{'name': ' '}               | name                   | MALFORMED",
                "{'monthly_price': -1}       | monthly_price          | NOT_AN_AMOUNT",
                "{'yearly_price': 0.001}     | yearly_price           | NOT_AN_AMOUNT",
                "{'max_agents': 0}           | max_agents             | OUT_OF_RANGE",
                "{'max_agents': 1.5}         | max_agents             | MALFORMED",
                "{'max_agents': null}        | max_agents             | MALFORMED",
                "{'max_users': 100001}       | max_users              | OUT_OF_RANGE",
                "{'max_users': 99999999999}  | max_users              | MALFORMED",
                "{'max_requests_per_month': 1000000000001} | max_requests_per_month | OUT_OF_RANGE"
            })
    void are_not_changed_by_what_is_wrong(String body, String field, Flaw flaw) {
        Sent.assertRefused(() -> read(body.replace('\'', '"')), field, flaw);
    }

    private static PlanChange read(String body) {
        return PlanChangeRequest.change(Sent.body(PlanChangeRequest.class, body));
    }

    private static Plan plan(String monthly, String yearly, int version, String since) {
        return new Plan(
                "professional",
                "Professional",
                new BigDecimal(monthly),
                new BigDecimal(yearly),
                new PlanLimits(10, 20, 50_000),
                new Version(version),
                Instant.parse(since));
    }
}
