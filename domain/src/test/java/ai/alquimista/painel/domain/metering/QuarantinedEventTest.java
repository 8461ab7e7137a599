package ai.alquimista.painel.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.access.Actor;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.metering.AgentRequest.Outcome;
import ai.alquimista.painel.domain.metering.QuarantinedEvent.Decided;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuarantinedEventTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Optional<LocalDate> OPEN = Optional.empty();

    @ParameterizedTest
    @EnumSource
    void awaits_either_decision_until_there_is_one(Resolution resolution) {
        assertThat(event("2026-11-20", "2026-11-21", Optional.empty()).awaits(resolution, OPEN))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void awaits_nothing_once_it_is_decided_like_that(Resolution resolution) {
        assertThat(event("2026-11-20", "2026-11-21", Optional.of(resolution)).awaits(resolution, OPEN))
                .isFalse();
    }

    /** Not even where what was decided could no longer be done. */
    @ParameterizedTest
    @EnumSource
    void is_decided_like_that_for_good(Resolution resolution) {
        QuarantinedEvent past = withoutCounted(Optional.of(resolution));

        assertThat(past.awaits(resolution, Optional.of(LocalDate.MAX))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"REPLAYED, DISCARDED", "DISCARDED, REPLAYED"})
    void refuses_the_other_decision(Resolution made, Resolution wanted) {
        assertClash(Clash.DECIDED_OTHERWISE, event("2026-11-20", "2026-11-21", Optional.of(made)), wanted, OPEN);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-22, 2026-11-20",
        "2026-11-22, 2026-11-20, 2026-11-20",
        "2026-11-20, 2026-11-20, 2026-11-25"
    })
    void is_not_replayed_where_either_day_is_sealed(String reported, String counted, LocalDate sealedThrough) {
        QuarantinedEvent event = event(reported, counted, Optional.empty());

        assertClash(Clash.DAY_SEALED, event, Resolution.REPLAYED, Optional.of(sealedThrough));
        assertThat(event.awaits(Resolution.DISCARDED, Optional.of(sealedThrough)))
                .isTrue();
    }

    @Test
    void is_replayed_from_the_day_after_the_seal_on() {
        assertThat(event("2026-11-20", "2026-11-21", Optional.empty())
                        .awaits(Resolution.REPLAYED, Optional.of(LocalDate.parse("2026-11-19"))))
                .isTrue();
    }

    @Test
    void is_not_replayed_where_what_counted_is_gone() {
        assertClash(Clash.NOTHING_TO_REPLACE, withoutCounted(Optional.empty()), Resolution.REPLAYED, OPEN);
        assertThat(withoutCounted(Optional.empty()).awaits(Resolution.DISCARDED, OPEN))
                .isTrue();
    }

    @Test
    void is_of_the_event_that_counts() {
        DatedRequest one = request(1, "2026-11-20");
        DatedRequest other = request(2, "2026-11-20");

        assertThatThrownBy(() ->
                        new QuarantinedEvent(new UUID(0, 3), "Acme", one, Optional.of(other), NOON, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertClash(
            Clash clash, QuarantinedEvent event, Resolution wanted, Optional<LocalDate> sealedThrough) {
        assertThatThrownBy(() -> event.awaits(wanted, sealedThrough))
                .asInstanceOf(type(Conflict.class))
                .extracting(Conflict::clash)
                .isEqualTo(clash);
    }

    private static QuarantinedEvent event(String reported, String counted, Optional<Resolution> made) {
        return new QuarantinedEvent(
                new UUID(0, 3),
                "Acme",
                request(1, reported),
                Optional.of(request(1, counted)),
                NOON,
                made.map(QuarantinedEventTest::decided));
    }

    private static QuarantinedEvent withoutCounted(Optional<Resolution> made) {
        return new QuarantinedEvent(
                new UUID(0, 3),
                "Acme",
                request(1, "2026-11-20"),
                Optional.empty(),
                NOON,
                made.map(QuarantinedEventTest::decided));
    }

    private static Decided decided(Resolution resolution) {
        return new Decided(resolution, new Actor(new UserId("bia"), Optional.of("Bia")), NOON);
    }

    private static DatedRequest request(int event, String day) {
        return new DatedRequest(
                new AgentRequest(
                        new UUID(0, event),
                        new TenantId(new UUID(0, 9)),
                        Optional.empty(),
                        NOON,
                        Outcome.SUCCESS,
                        12,
                        3,
                        BigDecimal.ONE),
                LocalDate.parse(day));
    }
}
