package ai.alquimista.painel.application.incident;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.port.IncidentFeed.Change;
import ai.alquimista.painel.application.port.IncidentOutbox;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.incident.IncidentStatus;
import ai.alquimista.painel.domain.incident.IncidentStep;
import ai.alquimista.painel.domain.incident.Severity;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TellingOfIncidentsTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final int MANY = 120;

    private final List<Change> waiting = new ArrayList<>();
    private final List<Change> heard = new ArrayList<>();
    private long broken;
    private final TellingOfIncidents telling =
            new TellingOfIncidents(new Outbox(), this::hear, Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void reaches_whoever_listens_once_for_each_change_and_in_order() {
        await(MANY);

        while (telling.tell() > 0) {}

        assertThat(heard).extracting(Change::sequence).containsExactlyElementsOf(numbers(1, MANY));
        assertThat(waiting).isEmpty();
    }

    @Test
    void goes_on_where_it_failed() {
        await(3);
        broken = 2;
        assertThatThrownBy(telling::tell).isInstanceOf(Unavailable.class);
        assertThat(waiting).extracting(Change::sequence).containsExactly(2L, 3L);

        broken = 0;
        telling.tell();

        assertThat(heard).extracting(Change::sequence).containsExactly(1L, 2L, 3L);
    }

    @Test
    void has_nothing_to_do_where_nothing_happened() {
        assertThat(telling.tell()).isZero();
    }

    private void hear(Change change) {
        if (change.sequence() == broken) throw new Unavailable("topic", new IllegalStateException());
        heard.add(change);
    }

    private void await(int count) {
        numbers(1, count)
                .forEach(number -> waiting.add(new Change(
                        number, id(1), ACME.id(), IncidentStep.COMMENTED, Severity.INFO, IncidentStatus.OPEN, NOON)));
    }

    private static List<Long> numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private final class Outbox implements IncidentOutbox {

        @Override
        public List<Change> next(int limit) {
            return waiting.stream().limit(limit).toList();
        }

        @Override
        public void told(List<Change> changes, Instant at) {
            assertThat(at).isEqualTo(NOON);
            waiting.removeAll(changes);
        }
    }
}
