package ai.alquimista.painel.persistence.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.metering.AgentRequest;
import ai.alquimista.painel.domain.metering.DatedRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestsSoFarTest {

    private static final SeedDay SEED_DAY = new SeedDay(LocalDate.parse("2026-11-22"));
    private static final Instant START = SEED_DAY.start();

    private final DayLuck day = DayLuck.of(source(), SEED_DAY.date(), SEED_DAY);

    @Test
    void are_none_as_the_day_begins_and_all_as_it_ends() {
        assertThat(RequestsSoFar.of(day, START)).isEmpty();
        assertThat(RequestsSoFar.of(day, START.plus(Duration.ofDays(1)))).hasSize(day.requests());
    }

    @Test
    void are_those_that_have_happened_and_stay_what_they_were() {
        List<DatedRequest> all = RequestsSoFar.of(day, START.plus(Duration.ofDays(1)));

        for (int hour = 1; hour < 24; hour++) {
            Instant now = START.plus(Duration.ofHours(hour));
            assertThat(RequestsSoFar.of(day, now))
                    .isEqualTo(all.stream()
                            .filter(each -> each.request().occurredAt().isBefore(now))
                            .toList());
        }
    }

    @Test
    void are_spread_over_the_day() {
        assertThat(RequestsSoFar.of(day, START.plus(Duration.ofHours(12))))
                .hasSizeBetween(day.requests() / 2 - 1, day.requests() / 2 + 2);
    }

    @Test
    void are_each_told_apart() {
        List<DatedRequest> all = RequestsSoFar.of(day, START.plus(Duration.ofDays(1)));

        assertThat(all).extracting(each -> each.request().eventId()).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(DatedRequest::request)
                .extracting(AgentRequest::responseTimeMs)
                .doesNotContain(0);
    }

    /** The first agent of the first fixed tenant. */
    private static UsageSource source() {
        Customer customer = FixedCustomers.of(SEED_DAY).getFirst();
        return UsageSource.of(customer, Deployments.of(customer, SEED_DAY)).getFirst();
    }
}
