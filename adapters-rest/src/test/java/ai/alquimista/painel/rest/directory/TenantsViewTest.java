package ai.alquimista.painel.rest.directory;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.SortOrder;
import ai.alquimista.painel.domain.tenant.Cnpj;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantList;
import ai.alquimista.painel.domain.tenant.TenantListFilter;
import ai.alquimista.painel.domain.tenant.TenantSearch;
import ai.alquimista.painel.domain.tenant.TenantSort;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import ai.alquimista.painel.domain.tenant.TenantStatusFilter;
import ai.alquimista.painel.domain.tenant.TenantSummary;
import ai.alquimista.painel.rest.json.WireExample;
import ai.alquimista.painel.rest.paging.CursorSeal;
import ai.alquimista.painel.rest.paging.CursorSettings;
import ai.alquimista.painel.rest.paging.Paging;
import ai.alquimista.painel.rest.paging.Place;
import ai.alquimista.painel.rest.query.Query;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.resteasy.specimpl.ResteasyUriInfo;
import org.junit.jupiter.api.Test;

class TenantsViewTest {

    private static final TenantSummary TENANT = new TenantSummary(
            new TenantId(UUID.fromString("550e8400-e29b-41d4-a716-446655440001")),
            "Tenant Teste Integração",
            new Cnpj("11222333000181"),
            "Saúde",
            "professional",
            TenantStatus.ACTIVE,
            new BigDecimal("1500.00"),
            3,
            2,
            12_345,
            Instant.parse("2026-01-15T12:00:00Z"),
            new Version(3));
    private static final Place PLACE = new Place(Operation.LIST_INTERNAL_TENANTS, "a-sub", "ACTIVE");

    @Test
    void is_what_the_document_shows() throws IOException {
        Paging paging = paging("");
        paging.in(PLACE);

        WireExample.assertIsAnsweredBy(
                TenantsView.of(new Page<>(List.of(TENANT), 1, Optional.empty()), paging),
                Operation.LIST_INTERNAL_TENANTS);
    }

    @Test
    void leads_on_and_tells_no_total_that_was_not_counted() {
        Anchor last = TenantSort.MRR_ESTIMATE.anchor(TENANT);
        Paging first = paging("limit=1");
        first.in(PLACE);
        TenantsView view = TenantsView.of(new Page<>(List.of(TENANT), Optional.empty(), Optional.of(last)), first);

        assertThat(view.total()).isEmpty();
        assertThat(paging("cursor=" + view.nextCursor().orElseThrow()).in(PLACE))
                .isEqualTo(new PageRequest(50, new PageRequest.Start.After(last)));
        assertThat(last.sortValue()).isEqualTo("1500.00");
    }

    @Test
    void is_asked_for_by_every_parameter() {
        assertThat(TenantListQuery.list(query("")))
                .isEqualTo(new TenantList(
                        new TenantListFilter(
                                TenantStatusFilter.ACTIVE, Optional.empty(), Optional.empty(), Optional.empty()),
                        TenantSort.NAME,
                        SortOrder.ASC));
        assertThat(
                        TenantListQuery.list(
                                query(
                                        "status=all&plan=starter&segment=Sa%C3%BAde&search=+S%C3%A3o%20&sort_by=requests_last_30_days&sort_order=desc")))
                .isEqualTo(new TenantList(
                        new TenantListFilter(
                                TenantStatusFilter.ALL,
                                Optional.of("starter"),
                                Optional.of("Saúde"),
                                Optional.of(new TenantSearch("São"))),
                        TenantSort.REQUESTS_LAST_30_DAYS,
                        SortOrder.DESC));
    }

    private static Paging paging(String query) {
        CursorSeal seal =
                new CursorSeal(new CursorSettings(new SecretKeySpec(new byte[32], "HmacSHA256"), Optional.empty()));
        return Paging.of(seal, query(query), TenantListQuery.LIMIT);
    }

    private static Query query(String query) {
        return Query.of(
                new ResteasyUriInfo("http://localhost/internal/tenants?" + query, "/"), TenantListQuery.parameters());
    }
}
