package ai.alquimista.painel.persistence.recent;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.metering.MeteredTenant;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantStanding;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecentMeteredTenantsTest {

    private static final TenantId ACME = new TenantId(new UUID(0, 1));
    private static final TenantId UMBRELLA = new TenantId(new UUID(0, 2));
    private static final AgentId SOFIA = new AgentId(new UUID(1, 1));
    private static final AgentId MARTA = new AgentId(new UUID(1, 2));

    private final Map<TenantId, MeteredTenant> stored = new HashMap<>();
    private final List<Set<TenantId>> lookedUp = new ArrayList<>();
    private long now;
    private final RecentMeteredTenants tenants = new RecentMeteredTenants(
            named -> {
                lookedUp.add(named.keySet());
                Map<TenantId, MeteredTenant> found = new HashMap<>(stored);
                found.keySet().retainAll(named.keySet());
                return found;
            },
            () -> now);

    @Test
    void looks_a_tenant_up_once_within_two_seconds() {
        store(ACME, TenantStatus.ACTIVE, SOFIA);
        tenants.of(Map.of(ACME, Set.of(SOFIA)));
        store(ACME, TenantStatus.SUSPENDED, SOFIA);

        assertThat(tenants.of(Map.of(ACME, Set.of(SOFIA))).get(ACME))
                .extracting(tenant -> tenant.standing().status())
                .isEqualTo(TenantStatus.ACTIVE);
        assertThat(lookedUp).hasSize(1);

        now += Duration.ofSeconds(2).toNanos();
        assertThat(tenants.of(Map.of(ACME, Set.of(SOFIA))).get(ACME))
                .extracting(tenant -> tenant.standing().status())
                .isEqualTo(TenantStatus.SUSPENDED);
    }

    @Test
    void knows_an_agent_that_was_assigned_a_moment_ago() {
        store(ACME, TenantStatus.ACTIVE, SOFIA);
        tenants.of(Map.of(ACME, Set.of(SOFIA)));
        store(ACME, TenantStatus.ACTIVE, SOFIA, MARTA);

        assertThat(tenants.of(Map.of(ACME, Set.of(MARTA))).get(ACME))
                .extracting(MeteredTenant::agents)
                .isEqualTo(Set.of(SOFIA, MARTA));
    }

    @Test
    void asks_for_those_alone_that_it_does_not_know() {
        store(ACME, TenantStatus.ACTIVE, SOFIA);
        tenants.of(Map.of(ACME, Set.of(SOFIA)));
        store(UMBRELLA, TenantStatus.ACTIVE, MARTA);

        assertThat(tenants.of(Map.of(ACME, Set.of(), UMBRELLA, Set.of(MARTA)))).containsOnlyKeys(ACME, UMBRELLA);
        assertThat(lookedUp).last().isEqualTo(Set.of(UMBRELLA));
    }

    @Test
    void remembers_no_tenant_that_does_not_exist() {
        assertThat(tenants.of(Map.of(ACME, Set.of()))).isEmpty();
        store(ACME, TenantStatus.ACTIVE, SOFIA);

        assertThat(tenants.of(Map.of(ACME, Set.of()))).containsOnlyKeys(ACME);
    }

    private void store(TenantId id, TenantStatus status, AgentId... agents) {
        stored.put(
                id,
                new MeteredTenant(new TenantStanding(id, status, ZoneOffset.UTC), Set.of(agents), Optional.empty()));
    }
}
