package ai.alquimista.painel.application.limit;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.limit.Allowances.Access;
import ai.alquimista.painel.application.memory.InMemoryPorts;
import ai.alquimista.painel.application.memory.InMemoryRateLimits;
import ai.alquimista.painel.application.memory.InMemoryStore;
import ai.alquimista.painel.application.port.Memberships;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Membership;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.limit.Bucket;
import ai.alquimista.painel.domain.limit.Quota;
import ai.alquimista.painel.domain.limit.Scope;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AllowancesTest {

    private static final UserId ANA = new UserId("ana");
    private static final UserId BIA = new UserId("bia");
    private static final Quota QUOTA = new Quota(5, 60);
    private static final Bucket ACMES = new Bucket(Scope.TENANT, ACME.id().toString(), QUOTA);

    private final InMemoryPorts ports = new InMemoryPorts(new InMemoryStore());
    private final InMemoryRateLimits everywhere = new InMemoryRateLimits(() -> 0);
    private final InMemoryRateLimits here = new InMemoryRateLimits(() -> 0);

    @BeforeEach
    void ana_is_acmes() {
        ports.store().tenant(ACME, SAO_PAULO);
        ports.store().user(ACME.id(), ANA, true);
    }

    @Test
    void a_customers_user_uses_up_their_own_and_their_tenants() {
        over(ports).ofUser(ANA, Set.of(Group.TENANT_USER), Access.READ);
        assertThat(everywhere.lastAsked()).containsExactly(own(Scope.USER_READS, "ana"), ACMES);

        over(ports).ofUser(ANA, Set.of(Group.TENANT_ADMIN), Access.WRITE);
        assertThat(everywhere.lastAsked()).containsExactly(own(Scope.USER_WRITES, "ana"), ACMES);
    }

    @Test
    void our_own_people_use_up_their_own_alone() {
        over(ports).ofUser(BIA, Set.of(Group.INTERNAL_SUPPORT), Access.READ);

        assertThat(everywhere.lastAsked()).containsExactly(own(Scope.USER_READS, "bia"));
    }

    @Test
    void whoever_belongs_nowhere_uses_up_their_own_alone() {
        over(ports).ofUser(BIA, Set.of(Group.TENANT_USER), Access.READ);
        assertThat(everywhere.lastAsked()).containsExactly(own(Scope.USER_READS, "bia"));

        over(ports).ofUser(ANA, Set.of(), Access.READ);
        assertThat(everywhere.lastAsked()).containsExactly(own(Scope.USER_READS, "ana"));

        over(ports).ofUser(ANA, Set.of(Group.TENANT_USER, Group.INTERNAL_ADMIN), Access.READ);
        assertThat(everywhere.lastAsked()).containsExactly(own(Scope.USER_READS, "ana"));
    }

    @Test
    void an_unknown_tenant_is_no_reason_to_fail() {
        over(new Away()).ofUser(ANA, Set.of(Group.TENANT_USER), Access.READ);

        assertThat(everywhere.lastAsked()).containsExactly(own(Scope.USER_READS, "ana"));
    }

    @Test
    void a_machine_has_a_limit_of_its_own() {
        over(ports).ofMachine("meter");

        assertThat(everywhere.lastAsked()).containsExactly(own(Scope.MACHINE, "meter"));
    }

    @Test
    void an_address_is_counted_on_the_spot() {
        over(ports).ofAddress("192.0.2.1");

        assertThat(here.lastAsked()).containsExactly(own(Scope.ADDRESS, "192.0.2.1"));
        assertThat(everywhere.lastAsked()).isEmpty();
    }

    private Allowances over(Memberships memberships) {
        return new Allowances(everywhere, here, memberships, new Quotas(any -> QUOTA));
    }

    private static Bucket own(Scope scope, String subject) {
        return new Bucket(scope, subject, QUOTA);
    }

    /** Memberships that cannot be asked for. */
    private static final class Away implements Memberships {

        @Override
        public Optional<Membership> activeOf(UserId user) {
            throw new Unavailable("postgresql", new IllegalStateException("away"));
        }

        @Override
        public void signedIn(UserId user, Membership membership, Instant authenticatedAt) {
            throw new AssertionError("nobody signs in here");
        }
    }
}
