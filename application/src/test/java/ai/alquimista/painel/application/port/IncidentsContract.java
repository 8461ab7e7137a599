package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static ai.alquimista.painel.application.port.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.IncidentFilter;
import ai.alquimista.painel.domain.incident.IncidentStatus;
import ai.alquimista.painel.domain.incident.Severity;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public abstract class IncidentsContract {

    private static final Instant MORNING = Instant.parse("2026-03-10T09:00:00Z");

    protected abstract Facts facts();

    protected abstract Incidents incidents();

    /** Ten of Acme's, number 1 the oldest; 3 and 4 at the same moment, 5 acknowledged, every third one resolved. */
    @BeforeEach
    void incidents_of_two_tenants() {
        facts().tenant(ACME, SAO_PAULO);
        facts().tenant(RIVAL, SAO_PAULO);
        for (int number = 1; number <= 10; number++) facts().incident(ACME.id(), incident(number));
        facts().incident(RIVAL.id(), incident(99));
    }

    @Test
    void come_newest_first_and_ties_by_id() {
        Page<Incident> all = incidents().ofTenant(ACME.id(), IncidentFilter.ALL, from(0, 100));

        assertThat(all.rows())
                .extracting(Incident::id)
                .containsExactlyElementsOf(expected(10, 9, 8, 7, 6, 5, 4, 3, 2, 1));
        assertThat(all.rows().get(9)).isEqualTo(incident(1));
        assertThat(all.total()).contains(10L);
        assertThat(all.next()).isEmpty();
    }

    @Test
    void are_open_until_they_are_resolved() {
        assertThat(incidents()
                        .ofTenant(ACME.id(), IncidentFilter.OPEN, from(0, 100))
                        .rows())
                .extracting(Incident::id)
                .containsExactlyElementsOf(expected(10, 8, 7, 5, 4, 2, 1));
        assertThat(incidents()
                        .ofTenant(ACME.id(), IncidentFilter.RESOLVED, from(0, 2))
                        .total())
                .contains(3L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 9, 10})
    void are_walked_through_completely_whatever_the_page(int limit) {
        List<UUID> walked = new ArrayList<>();
        Optional<Anchor> next = Optional.empty();
        do {
            Start start = next.<Start>map(Start.After::new).orElse(new Start.Offset(0));
            Page<Incident> page = incidents().ofTenant(ACME.id(), IncidentFilter.ALL, new PageRequest(limit, start));
            assertThat(page.total()).contains(10L);
            page.rows().forEach(row -> walked.add(row.id()));
            next = page.next();
        } while (next.isPresent());

        assertThat(walked).containsExactlyElementsOf(expected(10, 9, 8, 7, 6, 5, 4, 3, 2, 1));
    }

    @Test
    void may_be_skipped_by_offset() {
        assertThat(incidents()
                        .ofTenant(ACME.id(), IncidentFilter.ALL, from(8, 5))
                        .rows())
                .extracting(Incident::id)
                .containsExactlyElementsOf(expected(2, 1));
        assertThat(incidents()
                        .ofTenant(ACME.id(), IncidentFilter.ALL, from(500, 5))
                        .rows())
                .isEmpty();
    }

    private static PageRequest from(int offset, int limit) {
        return new PageRequest(limit, new Start.Offset(offset));
    }

    private static List<UUID> expected(Integer... numbers) {
        return List.of(numbers).stream().map(Samples::id).toList();
    }

    private static Incident incident(int number) {
        Instant createdAt = MORNING.plusSeconds(number == 4 ? 3 : number);
        boolean resolved = number % 3 == 0;
        IncidentStatus status = number == 5 ? IncidentStatus.ACKNOWLEDGED : IncidentStatus.OPEN;
        return new Incident(
                id(number),
                resolved ? Severity.WARNING : Severity.CRITICAL,
                "Incidente " + number,
                "Não responde",
                resolved ? IncidentStatus.RESOLVED : status,
                new Version(number),
                Optional.of(new UserId("ana")),
                number == 5 ? Optional.of(new UserId("bia")) : Optional.empty(),
                createdAt,
                number == 5 ? Optional.of(createdAt.plusSeconds(30)) : Optional.empty(),
                resolved ? Optional.of(createdAt.plusSeconds(60)) : Optional.empty(),
                createdAt.plusSeconds(60));
    }
}
