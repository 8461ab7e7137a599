package ai.alquimista.painel.persistence.recent;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.memory.InMemoryPorts;
import ai.alquimista.painel.application.memory.InMemoryStore;
import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.Memberships;
import ai.alquimista.painel.application.port.MembershipsContract;
import ai.alquimista.painel.application.port.StaffDirectory;
import ai.alquimista.painel.application.port.StaffDirectoryContract;
import ai.alquimista.painel.application.port.Tenants;
import ai.alquimista.painel.application.port.TenantsContract;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.Membership;
import ai.alquimista.painel.domain.access.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is remembered keeps its port's promises, and is forgotten in time. */
class RecentTest {

    private final InMemoryPorts source = new InMemoryPorts(new InMemoryStore());
    private final AtomicLong now = new AtomicLong();

    @Test
    void an_answer_is_asked_for_again_after_two_seconds() {
        StaffDirectory staff = new RecentStaff(source, now::get);
        UserId bia = new UserId("bia");
        source.store().staff(bia, true);
        assertThat(staff.isActive(bia)).isTrue();

        source.store().staff(bia, false);
        now.addAndGet(Duration.ofSeconds(2).toNanos() - 1);
        assertThat(staff.isActive(bia)).isTrue();
        now.incrementAndGet();
        assertThat(staff.isActive(bia)).isFalse();
    }

    @Test
    void a_status_bites_after_two_seconds() {
        Tenants tenants = new RecentTenants(source, now::get);
        assertThat(tenants.standing(ACME.id())).isEmpty();

        source.store().tenant(ACME, SAO_PAULO);
        now.addAndGet(Duration.ofSeconds(2).toNanos());

        assertThat(tenants.standing(ACME.id())).isPresent();
    }

    @Test
    void a_failure_is_not_remembered() {
        UserId bia = new UserId("bia");
        AtomicLong asked = new AtomicLong();
        StaffDirectory staff = new RecentStaff(
                user -> {
                    if (asked.incrementAndGet() == 1) throw new IllegalStateException("away");
                    return true;
                },
                now::get);

        assertThatThrownBy(() -> staff.isActive(bia)).isInstanceOf(IllegalStateException.class);
        assertThat(staff.isActive(bia)).isTrue();
        assertThat(staff.isActive(bia)).isTrue();
        assertThat(asked).hasValue(2);
    }

    @Test
    void an_outage_is_waited_for_once_in_a_moment() {
        UserId bia = new UserId("bia");
        Waiting away = new Waiting();
        Memberships memberships = new RecentMemberships(away, now::get);

        for (int i = 0; i < 3; i++)
            assertThatThrownBy(() -> memberships.activeOf(bia)).isInstanceOf(Unavailable.class);
        assertThat(away.asked).isEqualTo(1);

        now.addAndGet(Duration.ofMillis(250).toNanos());
        assertThatThrownBy(() -> memberships.activeOf(bia)).isInstanceOf(Unavailable.class);
        assertThat(away.asked).isEqualTo(2);
    }

    /** Memberships that each question waits for in vain. */
    private static final class Waiting implements Memberships {

        private int asked;

        @Override
        public Optional<Membership> activeOf(UserId user) {
            asked++;
            throw new Unavailable("postgresql", new IllegalStateException("away"));
        }

        @Override
        public void signedIn(UserId user, Membership membership, Instant authenticatedAt) {
            throw new AssertionError("nobody signs in here");
        }
    }

    @Nested
    class AsMemberships extends MembershipsContract {

        private final Memberships memberships = new RecentMemberships(source, now::get);

        @Override
        protected Facts facts() {
            return source.store();
        }

        @Override
        protected Memberships memberships() {
            return memberships;
        }
    }

    @Nested
    class AsTenants extends TenantsContract {

        private final Tenants tenants = new RecentTenants(source, now::get);

        @Override
        protected Facts facts() {
            return source.store();
        }

        @Override
        protected Tenants tenants() {
            return tenants;
        }
    }

    @Nested
    class AsStaffDirectory extends StaffDirectoryContract {

        private final StaffDirectory staff = new RecentStaff(source, now::get);

        @Override
        protected Facts facts() {
            return source.store();
        }

        @Override
        protected StaffDirectory staff() {
            return staff;
        }
    }
}
