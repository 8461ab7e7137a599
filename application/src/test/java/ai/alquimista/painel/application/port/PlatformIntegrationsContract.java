package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static ai.alquimista.painel.application.port.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.integration.IntegrationCounts;
import ai.alquimista.painel.domain.integration.IntegrationCriteria;
import ai.alquimista.painel.domain.integration.IntegrationFilter;
import ai.alquimista.painel.domain.integration.IntegrationOverview;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import ai.alquimista.painel.domain.integration.TenantIntegration;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class PlatformIntegrationsContract {

    private static final Instant MORNING = Instant.parse("2026-03-10T09:00:00Z");
    private static final Integration FAILING = new Integration(
            id(1),
            "crm",
            "Agenda Saúde",
            IntegrationStatus.ERROR,
            Optional.of(MORNING),
            Optional.of("401"),
            IntegrationConfig.NONE,
            Version.FIRST);

    protected abstract Facts facts();

    protected abstract PlatformIntegrations integrations();

    /** Acme Saúde has 1, 3, 5 and 7; O'Brien &amp; Filhos has 2, 4 and 6. By name they come in the order of their numbers. */
    @BeforeEach
    void integrations_of_two_tenants() {
        facts().tenant(ACME, SAO_PAULO);
        facts().tenant(RIVAL, SAO_PAULO);
        facts().integration(ACME.id(), FAILING);
        facts().integration(RIVAL.id(), working(2, "email", "Gmail"));
        facts().integration(ACME.id(), working(3, "email", "Gmail"));
        facts().integration(RIVAL.id(), quiet(4, "email", "Meta 100%", IntegrationStatus.PENDING));
        facts().integration(ACME.id(), quiet(5, "crm", "Meta 100x", IntegrationStatus.INACTIVE));
        facts().integration(RIVAL.id(), working(6, "crm", "Vendas a_b"));
        facts().integration(ACME.id(), working(7, "crm", "Vendas axb"));
    }

    @Test
    void are_counted_by_type_and_status_whatever_is_asked_for() {
        List<IntegrationCounts> counts =
                List.of(new IntegrationCounts("crm", 2, 1, 1, 0), new IntegrationCounts("email", 2, 0, 0, 1));

        assertThat(list(ask("", "ALL", ""), 50).byType()).isEqualTo(counts);
        assertThat(list(ask("email", "ERROR", "nothing"), 1).byType()).isEqualTo(counts);
    }

    @Test
    void carry_their_tenants_name_and_standing() {
        assertThat(list(ask("", "ERROR", ""), 50).page().rows())
                .containsExactly(new TenantIntegration(FAILING, ACME.id(), ACME.name(), ACME.status()));
        assertThat(list(ask("", "PENDING", ""), 50).page().rows().getFirst().tenantStatus())
                .isEqualTo(RIVAL.status());
    }

    @Test
    void are_narrowed_by_everything_that_is_asked_for() {
        narrowed(ask("", "ALL", ""), "1234567");
        narrowed(ask("crm", "ALL", ""), "1567");
        narrowed(ask("email", "ALL", ""), "234");
        narrowed(ask("CRM", "ALL", ""), "");
        narrowed(ask("", "ACTIVE", ""), "2367");
        narrowed(ask("", "INACTIVE", ""), "5");
        narrowed(ask("crm", "ACTIVE", ""), "67");
        narrowed(ask("", "ALL", "gmail"), "23");
        narrowed(ask("", "ALL", "SAUDE"), "1357");
        narrowed(ask("", "ALL", "saúde"), "1357");
        narrowed(ask("", "ALL", "brien"), "246");
        narrowed(ask("", "ALL", "o'brien"), "246");
        narrowed(ask("crm", "ACTIVE", "filhos"), "6");
        narrowed(ask("", "ALL", "100%"), "4");
        narrowed(ask("", "ALL", "%"), "4");
        narrowed(ask("", "ALL", "a_b"), "6");
        narrowed(ask("", "ALL", "_"), "6");
        narrowed(ask("", "ALL", "\\"), "");
        narrowed(ask("", "ALL", "11222333"), "");
        narrowed(ask("", "ALL", "e"), "1234567");
    }

    private void narrowed(IntegrationCriteria criteria, String expected) {
        IntegrationOverview found = list(criteria, 50);

        assertThat(numbers(found.page().rows())).as("%s", criteria).isEqualTo(expected);
        assertThat(found.page().total()).as("%s", criteria).contains((long) expected.length());
        assertThat(found.page().next()).as("%s", criteria).isEmpty();
        for (int limit = 1; limit <= expected.length(); limit++)
            assertThat(walked(criteria, limit)).as("%s by %s", criteria, limit).isEqualTo(expected);
    }

    @Test
    void go_on_behind_a_row_that_is_gone() {
        Start gone = new Start.After(new Anchor("Gmail", UUID.fromString("30000000-0000-0000-0000-000000000002")));
        Start neverThere = new Start.After(new Anchor("Golf", new UUID(0, 0)));

        assertThat(numbers(integrations()
                        .list(ask("", "ALL", ""), new PageRequest(2, gone))
                        .page()
                        .rows()))
                .isEqualTo("34");
        assertThat(numbers(integrations()
                        .list(ask("", "ALL", ""), new PageRequest(9, neverThere))
                        .page()
                        .rows()))
                .isEqualTo("4567");
    }

    @Test
    void may_be_skipped_by_offset() {
        PageRequest page = new PageRequest(3, new Start.Offset(5));

        assertThat(numbers(integrations().list(ask("", "ALL", ""), page).page().rows()))
                .isEqualTo("67");
        assertThat(numbers(
                        integrations().list(ask("", "ALL", "sa"), page).page().rows()))
                .isEqualTo("");
        assertThat(integrations()
                        .list(ask("", "ALL", ""), new PageRequest(3, new Start.Offset(10_000)))
                        .page()
                        .rows())
                .isEmpty();
    }

    private String walked(IntegrationCriteria criteria, int limit) {
        List<TenantIntegration> walked = new ArrayList<>();
        Optional<Anchor> next = Optional.empty();
        do {
            Start start = next.<Start>map(Start.After::new).orElse(new Start.Offset(0));
            var page =
                    integrations().list(criteria, new PageRequest(limit, start)).page();
            walked.addAll(page.rows());
            next = page.next();
        } while (next.isPresent());
        return numbers(walked);
    }

    private IntegrationOverview list(IntegrationCriteria criteria, int limit) {
        return integrations().list(criteria, new PageRequest(limit, new Start.Offset(0)));
    }

    private static IntegrationCriteria ask(String type, String status, String search) {
        return new IntegrationCriteria(
                Optional.of(type).filter(text -> !text.isEmpty()),
                IntegrationFilter.valueOf(status),
                Optional.of(search).filter(text -> !text.isEmpty()));
    }

    private static String numbers(List<TenantIntegration> rows) {
        StringBuilder numbers = new StringBuilder();
        rows.forEach(row -> numbers.append(row.integration().id().getLeastSignificantBits() & 0xf));
        return numbers.toString();
    }

    private static Integration working(int number, String type, String name) {
        return new Integration(
                id(number),
                type,
                name,
                IntegrationStatus.ACTIVE,
                Optional.of(MORNING),
                Optional.empty(),
                IntegrationConfig.NONE,
                Version.FIRST);
    }

    private static Integration quiet(int number, String type, String name, IntegrationStatus status) {
        return new Integration(
                id(number),
                type,
                name,
                status,
                Optional.empty(),
                Optional.empty(),
                IntegrationConfig.NONE,
                Version.FIRST);
    }
}
