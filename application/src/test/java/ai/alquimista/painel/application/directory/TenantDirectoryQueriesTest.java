package ai.alquimista.painel.application.directory;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.memory.InMemoryPorts;
import ai.alquimista.painel.application.memory.InMemoryStore;
import ai.alquimista.painel.application.memory.InMemoryTenantDirectory;
import ai.alquimista.painel.application.port.ReadCache;
import ai.alquimista.painel.application.read.Reads;
import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import ai.alquimista.painel.domain.paging.SortOrder;
import ai.alquimista.painel.domain.tenant.TenantList;
import ai.alquimista.painel.domain.tenant.TenantListFilter;
import ai.alquimista.painel.domain.tenant.TenantSort;
import ai.alquimista.painel.domain.tenant.TenantStatusFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TenantDirectoryQueriesTest {

    private static final TenantList LIST = new TenantList(
            new TenantListFilter(TenantStatusFilter.ACTIVE, Optional.empty(), Optional.empty(), Optional.empty()),
            TenantSort.NAME,
            SortOrder.ASC);
    private static final UserId ANA = new UserId("ana");

    private final InMemoryPorts ports = new InMemoryPorts(new InMemoryStore());
    private final TenantDirectoryQueries queries = new TenantDirectoryQueries(
            new PlatformGate(ports),
            new InMemoryTenantDirectory(ports, LocalDate.of(2026, 3, 10)),
            new Reads(ports, ReadCache.NONE));

    @ParameterizedTest
    @EnumSource(names = {"INTERNAL_ADMIN", "INTERNAL_SUPPORT"})
    void shows_our_own_people_every_tenant(Group group) {
        ports.store().tenant(ACME, SAO_PAULO);
        ports.store().staff(ANA, true);

        assertThat(queries.list(caller(group), LIST, () -> new PageRequest(50, new Start.Offset(0)))
                        .value()
                        .rows())
                .singleElement()
                .satisfies(tenant -> assertThat(tenant.id()).isEqualTo(ACME.id()));
        assertThat(ports.written()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TENANT_ADMIN", "TENANT_USER"})
    void refuses_customers(Group group) {
        ports.store().staff(ANA, true);

        assertThatThrownBy(() -> queries.list(caller(group), LIST, TenantDirectoryQueriesTest::unasked))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void refuses_whoever_is_no_longer_on_the_staff() {
        ports.store().staff(ANA, false);

        assertThatThrownBy(() -> queries.list(caller(Group.INTERNAL_ADMIN), LIST, TenantDirectoryQueriesTest::unasked))
                .isInstanceOf(Forbidden.class);
    }

    private static PageRequest unasked() {
        throw new AssertionError("nothing is settled for whoever may not ask");
    }

    private static Caller caller(Group group) {
        return new Caller(ANA, Set.of(group), Optional.empty(), Instant.EPOCH, new Origin("", ""));
    }
}
