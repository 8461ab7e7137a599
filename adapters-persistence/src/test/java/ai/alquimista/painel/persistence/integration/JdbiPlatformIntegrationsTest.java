package ai.alquimista.painel.persistence.integration;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.PlatformIntegrations;
import ai.alquimista.painel.application.port.PlatformIntegrationsContract;
import ai.alquimista.painel.domain.integration.IntegrationCriteria;
import ai.alquimista.painel.domain.integration.IntegrationFilter;
import ai.alquimista.painel.domain.integration.TenantIntegration;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import ai.alquimista.painel.persistence.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbiPlatformIntegrationsTest extends PlatformIntegrationsContract {

    private final Store store = Store.fresh();

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected Facts facts() {
        return store.facts();
    }

    @Override
    protected PlatformIntegrations integrations() {
        return new JdbiPlatformIntegrations(store.door());
    }

    /** So many names and tenants that a search goes the other way. */
    @Test
    void find_the_same_where_names_and_tenants_are_many() {
        store.database().asOwner().useHandle(handle -> {
            handle.execute("INSERT INTO tenants (id, name, cnpj, plan)"
                    + " SELECT md5('t' || n)::uuid, 'Loja ' || n, lpad(n::text, 14, '0'), 'starter'"
                    + " FROM generate_series(1, 2100) n");
            handle.execute("INSERT INTO tenant_integrations (tenant_id, type, name)"
                    + " SELECT md5('t' || n)::uuid, 'erp', 'Zeta ' || lpad(n::text, 4, '0')"
                    + " FROM generate_series(1, 300) n");
            handle.execute("INSERT INTO tenant_integrations (tenant_id, type, name)"
                    + " SELECT md5('t' || n)::uuid, 'crm', 'Zeta'"
                    + " FROM generate_series(1, 2100) n");
        });

        assertThat(total("loja")).contains(2_400L);
        assertThat(total("zeta 00")).contains(99L);
        assertThat(total("zeta")).contains(2_400L);
        assertThat(total("loja 2100")).contains(1L);
        assertThat(total("gmail")).contains(2L);
        for (String search : List.of("loja", "zeta", "zeta 00", "saude", "loja 20")) {
            List<UUID> walked = walked(search);
            assertThat(walked).as(search).doesNotHaveDuplicates().isEqualTo(bySql(search));
            assertThat(total(search)).as(search).contains((long) walked.size());
        }
    }

    @Test
    void have_no_total_where_a_search_finds_too_many() {
        store.database().asOwner().useHandle(handle -> {
            handle.execute("INSERT INTO tenant_integrations (tenant_id, type, name)" + " SELECT '" + ACME.id()
                    + "', 'erp ' || n, 'Zeta' FROM generate_series(1, 10000) n");
        });

        assertThat(total("zeta")).contains(10_000L);
        store.database()
                .asOwner()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO tenant_integrations (tenant_id, type, name) VALUES (?, 'erp', 'Zeta')",
                        ACME.id().value()));
        assertThat(total("zeta")).isEmpty();
    }

    private Optional<Long> total(String search) {
        return page(search, new Start.Offset(0), 50).total();
    }

    private List<UUID> walked(String search) {
        List<UUID> walked = new ArrayList<>();
        Optional<Anchor> next = Optional.empty();
        do {
            var page = page(search, next.<Start>map(Start.After::new).orElse(new Start.Offset(0)), 100);
            page.rows().forEach(row -> walked.add(row.integration().id()));
            next = page.next();
        } while (next.isPresent());
        return walked;
    }

    private Page<TenantIntegration> page(String search, Start start, int limit) {
        return integrations()
                .list(
                        new IntegrationCriteria(Optional.empty(), IntegrationFilter.ALL, Optional.of(search)),
                        new PageRequest(limit, start))
                .page();
    }

    private List<UUID> bySql(String search) {
        return store.database()
                .asOwner()
                .withHandle(handle -> handle.createQuery(
                                "SELECT i.id FROM tenant_integrations i JOIN tenants t ON t.id = i.tenant_id"
                                        + " WHERE searchable(i.name) LIKE :p OR searchable(t.name) LIKE :p"
                                        + " ORDER BY i.name, i.id")
                        .bind("p", "%" + search + "%")
                        .mapTo(UUID.class)
                        .list());
    }
}
