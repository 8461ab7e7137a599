package ai.alquimista.painel.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.incident.Incident.Assignment;
import ai.alquimista.painel.domain.incident.Incident.Report;
import ai.alquimista.painel.domain.incident.Incident.Wish;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final UserId ANA = new UserId("ana");
    private static final UserId BIA = new UserId("bia");
    private static final Incident NEW =
            Incident.open(new UUID(1, 1), new Report(Severity.ERROR, "Parado", "", Optional.empty()), ANA, NOON);

    @Test
    void begins_open_and_with_nobody() {
        assertThat(NEW.status()).isEqualTo(IncidentStatus.OPEN);
        assertThat(NEW.version()).isEqualTo(Version.FIRST);
        assertThat(NEW.createdBy()).contains(ANA);
        assertThat(NEW.assignee()).isEmpty();
        assertThat(NEW.updatedAt()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @CsvSource({"OPEN, ACKNOWLEDGED", "OPEN, RESOLVED", "ACKNOWLEDGED, RESOLVED"})
    void goes_on(IncidentStatus from, IncidentStatus to) {
        Incident before = NEW.changed(status(from), NOON);

        Incident after = before.changed(status(to), LATER);

        assertThat(after.status()).isEqualTo(to);
        assertThat(after.version()).isEqualTo(before.version().next());
        assertThat(after.updatedAt()).isEqualTo(LATER);
        assertThat(after.since(before)).containsExactly(IncidentStep.valueOf(to.name()));
    }

    @ParameterizedTest
    @CsvSource({"ACKNOWLEDGED, OPEN", "RESOLVED, OPEN", "RESOLVED, ACKNOWLEDGED"})
    void never_goes_back(IncidentStatus from, IncidentStatus to) {
        Incident before = NEW.changed(status(from), NOON);

        assertThatThrownBy(() -> before.changed(status(to), LATER))
                .asInstanceOf(type(Conflict.class))
                .extracting(Conflict::clash)
                .isEqualTo(Clash.WRONG_STATE);
    }

    @ParameterizedTest
    @EnumSource
    void stays_the_same_where_it_is_so_already(IncidentStatus status) {
        Incident before = NEW.changed(status(status), NOON);

        assertThat(before.changed(status(status), LATER)).isSameAs(before);
    }

    @Test
    void tells_when_it_came_to_where_it_stands() {
        Incident acknowledged = NEW.changed(status(IncidentStatus.ACKNOWLEDGED), NOON);
        Incident resolved = acknowledged.changed(Wish.RESOLVED, LATER);

        assertThat(resolved.acknowledgedAt()).contains(NOON);
        assertThat(resolved.resolvedAt()).contains(LATER);
        assertThat(NEW.changed(Wish.RESOLVED, LATER).acknowledgedAt()).isEmpty();
    }

    @Test
    void may_change_in_several_ways_at_once_and_counts_that_once() {
        Incident after = NEW.changed(
                new Wish(
                        Optional.of(IncidentStatus.ACKNOWLEDGED),
                        Optional.of(new Assignment(Optional.of(BIA))),
                        Optional.of(Severity.CRITICAL)),
                LATER);

        assertThat(after.version()).isEqualTo(new Version(2));
        assertThat(after.assignee()).contains(BIA);
        assertThat(after.since(NEW))
                .containsExactly(IncidentStep.ACKNOWLEDGED, IncidentStep.ASSIGNED, IncidentStep.SEVERITY_CHANGED);
    }

    @Test
    void is_taken_from_whoever_had_it() {
        Incident given = NEW.changed(assigned(Optional.of(BIA)), NOON);

        Incident taken = given.changed(assigned(Optional.empty()), LATER);

        assertThat(taken.assignee()).isEmpty();
        assertThat(taken.since(given)).containsExactly(IncidentStep.ASSIGNED);
        assertThat(taken.changed(assigned(Optional.empty()), LATER)).isSameAs(taken);
    }

    private static Wish status(IncidentStatus status) {
        return new Wish(Optional.of(status), Optional.empty(), Optional.empty());
    }

    private static Wish assigned(Optional<UserId> to) {
        return new Wish(Optional.empty(), Optional.of(new Assignment(to)), Optional.empty());
    }
}
