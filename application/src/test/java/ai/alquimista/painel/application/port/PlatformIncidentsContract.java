package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.NOBODY;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static ai.alquimista.painel.application.port.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.IncidentCriteria;
import ai.alquimista.painel.domain.incident.IncidentFilter;
import ai.alquimista.painel.domain.incident.IncidentStatus;
import ai.alquimista.painel.domain.incident.Severity;
import ai.alquimista.painel.domain.incident.TenantIncident;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class PlatformIncidentsContract {

    private static final Instant MORNING = Instant.parse("2026-03-10T09:00:00Z");
    private static final int ALL = 24;
    private static final UserId BIA = new UserId("bia");
    private static final List<IncidentStatus> STATUSES = List.of(IncidentStatus.values());
    private static final List<Severity> SEVERITIES = List.of(Severity.values());

    protected abstract Facts facts();

    protected abstract PlatformIncidents incidents();

    /** Two tenants' in turn, of every severity and status, two at each moment. */
    @BeforeEach
    void incidents_of_two_tenants() {
        facts().tenant(ACME, SAO_PAULO);
        facts().tenant(RIVAL, SAO_PAULO);
        facts().staff(BIA, true);
        for (int number = 1; number <= ALL; number++)
            facts().incident(owner(number).id(), incident(number));
    }

    @Test
    void are_those_asked_for_newest_first_and_ties_by_id() {
        criteria().forEach(criteria -> {
            List<TenantIncident> expected = expected(criteria);
            for (int limit : List.of(1, 5, 100))
                assertThat(walked(criteria, limit, expected.size()))
                        .as("%s, %d a page", criteria, limit)
                        .isEqualTo(expected);
        });
    }

    private static Stream<IncidentCriteria> criteria() {
        return Stream.of(Optional.<TenantId>empty(), Optional.of(ACME.id()), Optional.of(NOBODY))
                .flatMap(tenant -> Stream.of(IncidentFilter.values())
                        .flatMap(status -> Stream.concat(
                                        Stream.of(Optional.<Severity>empty()),
                                        Stream.of(Severity.values()).map(Optional::of))
                                .map(severity -> new IncidentCriteria(severity, status, tenant))));
    }

    private static List<TenantIncident> expected(IncidentCriteria criteria) {
        List<TenantIncident> expected = new ArrayList<>();
        for (int number = ALL; number >= 1; number--) {
            TenantIncident each = new TenantIncident(
                    incident(number),
                    owner(number).id(),
                    owner(number).name(),
                    incident(number).assignee().map(UserId::value));
            if (matches(criteria, each)) expected.add(each);
        }
        return expected;
    }

    @Test
    void go_on_behind_a_row_that_is_gone() {
        Start gone = new Start.After(Anchor.at(MORNING.plusSeconds(3), id(0)));

        assertThat(incidents().list(all(), new PageRequest(2, gone)).rows())
                .extracting(row -> row.incident().id())
                .containsExactly(id(5), id(4));
    }

    @Test
    void may_be_skipped_by_offset() {
        assertThat(incidents()
                        .list(all(), new PageRequest(5, new Start.Offset(ALL - 2)))
                        .rows())
                .extracting(row -> row.incident().id())
                .containsExactly(id(2), id(1));
    }

    private List<TenantIncident> walked(IncidentCriteria criteria, int limit, long total) {
        List<TenantIncident> walked = new ArrayList<>();
        Optional<Anchor> next = Optional.empty();
        do {
            Start start = next.<Start>map(Start.After::new).orElse(new Start.Offset(0));
            Page<TenantIncident> page = incidents().list(criteria, new PageRequest(limit, start));
            assertThat(page.total()).contains(total);
            walked.addAll(page.rows());
            next = page.next();
        } while (next.isPresent());
        return walked;
    }

    private static IncidentCriteria all() {
        return new IncidentCriteria(Optional.empty(), IncidentFilter.ALL, Optional.empty());
    }

    private static boolean matches(IncidentCriteria criteria, TenantIncident each) {
        return criteria.tenant().map(each.tenant()::equals).orElse(true)
                && criteria.severity().map(each.incident().severity()::equals).orElse(true)
                && criteria.status().statuses().contains(each.incident().status());
    }

    private static TenantProfile owner(int number) {
        return number % 2 == 0 ? ACME : RIVAL;
    }

    private static Incident incident(int number) {
        IncidentStatus status = STATUSES.get(number % STATUSES.size());
        Instant createdAt = MORNING.plusSeconds(number / 2);
        return new Incident(
                id(number),
                SEVERITIES.get(number % SEVERITIES.size()),
                "Incidente " + number,
                "Não responde",
                status,
                new Version(number),
                Optional.empty(),
                status == IncidentStatus.ACKNOWLEDGED ? Optional.of(BIA) : Optional.empty(),
                createdAt,
                status == IncidentStatus.ACKNOWLEDGED ? Optional.of(createdAt.plusSeconds(30)) : Optional.empty(),
                status == IncidentStatus.RESOLVED ? Optional.of(createdAt.plusSeconds(60)) : Optional.empty(),
                createdAt.plusSeconds(60));
    }
}
