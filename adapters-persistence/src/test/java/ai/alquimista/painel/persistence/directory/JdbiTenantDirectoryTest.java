package ai.alquimista.painel.persistence.directory;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.TenantDirectory;
import ai.alquimista.painel.application.port.TenantDirectoryContract;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import ai.alquimista.painel.domain.paging.SortOrder;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantList;
import ai.alquimista.painel.domain.tenant.TenantListFilter;
import ai.alquimista.painel.domain.tenant.TenantSearch;
import ai.alquimista.painel.domain.tenant.TenantSort;
import ai.alquimista.painel.domain.tenant.TenantStatusFilter;
import ai.alquimista.painel.domain.tenant.TenantSummary;
import ai.alquimista.painel.persistence.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbiTenantDirectoryTest extends TenantDirectoryContract {

    private final Store store = Store.fresh();

    @AfterEach
    void close() {
        store.close();
    }

    /** All found by one search; one more than is counted, but not of one plan. */
    @ParameterizedTest
    @EnumSource
    void counts_what_is_found_up_to_ten_thousand_and_reads_on_beyond(TenantSort sort) {
        store.database().asOwner().useHandle(handle -> handle.execute("""
                INSERT INTO tenants (name, cnpj, segment, plan, status, mrr_estimate, created_at)
                SELECT 'Muitos ' || n % 7, to_char(n, 'FM00000000000000'), 'Varejo', CASE n WHEN 1 THEN 'enterprise' ELSE 'starter' END,
                       'active', n % 3, TIMESTAMPTZ '2026-01-01 12:00Z' + n % 5 * INTERVAL '1 day'
                  FROM generate_series(1, 10001) n
                """));
        TenantDirectory directory = directory(LocalDate.of(2026, 3, 10));

        assertThat(directory
                        .page(found(sort, Optional.of("starter")), new PageRequest(1, new Start.Offset(0)))
                        .total())
                .hasValue(10_000L);
        List<TenantId> walked = new ArrayList<>();
        Start start = new Start.Offset(0);
        for (int page = 0; page < 3; page++) {
            Page<TenantSummary> next = directory.page(found(sort, Optional.empty()), new PageRequest(40, start));
            assertThat(next.total()).isEmpty();
            next.rows().forEach(row -> walked.add(row.id()));
            start = new Start.After(next.next().orElseThrow());
        }
        Page<TenantSummary> atOnce =
                directory.page(found(sort, Optional.empty()), new PageRequest(80, new Start.Offset(40)));
        assertThat(walked.subList(40, 120))
                .isEqualTo(atOnce.rows().stream().map(TenantSummary::id).toList());
        assertThat(walked.getFirst()).isEqualTo(first(sort));
    }

    private TenantId first(TenantSort sort) {
        String key = switch (sort) {
            case NAME -> "name";
            case CREATED_AT -> "created_at";
            case MRR_ESTIMATE -> "mrr_estimate";
            case REQUESTS_LAST_30_DAYS -> "0 + 0";
        };
        return store.database()
                .asOwner()
                .withHandle(handle -> handle.createQuery("SELECT id FROM tenants WHERE name LIKE 'Muitos %' ORDER BY "
                                + key + " DESC, id DESC LIMIT 1")
                        .mapTo(UUID.class)
                        .map(TenantId::new)
                        .one());
    }

    private static TenantList found(TenantSort sort, Optional<String> plan) {
        return new TenantList(
                new TenantListFilter(
                        TenantStatusFilter.ACTIVE, plan, Optional.empty(), Optional.of(new TenantSearch("MUITOS"))),
                sort,
                SortOrder.DESC);
    }

    @Override
    protected Facts facts() {
        return store.facts();
    }

    @Override
    protected TenantDirectory directory(LocalDate today) {
        KeptFigures.of(store.database().asOwner(), today);
        return new JdbiTenantDirectory(store.door());
    }
}
