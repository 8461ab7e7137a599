package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.access.Membership;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.tenant.TenantStanding;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class MembershipsContract {

    private static final UserId ANA = new UserId("ana");
    private static final Instant MORNING = Instant.parse("2026-03-10T09:00:00Z");

    protected abstract Facts facts();

    protected abstract Memberships memberships();

    @BeforeEach
    void two_tenants() {
        facts().tenant(ACME, SAO_PAULO);
        facts().tenant(RIVAL, SAO_PAULO);
    }

    @Test
    void an_active_user_belongs_to_one_tenant() {
        facts().user(RIVAL.id(), ANA, true);

        assertThat(memberships().activeOf(ANA))
                .contains(new Membership(
                        new TenantStanding(RIVAL.id(), TenantStatus.SUSPENDED, SAO_PAULO), Optional.empty()));
    }

    @Test
    void a_disabled_or_unknown_user_belongs_nowhere() {
        facts().user(ACME.id(), ANA, false);

        assertThat(memberships().activeOf(ANA)).isEmpty();
        assertThat(memberships().activeOf(new UserId("' OR true --"))).isEmpty();
    }

    @Test
    void the_newest_sign_in_is_kept() {
        facts().user(ACME.id(), ANA, true);

        signIn(MORNING);
        assertThat(lastLogin()).contains(MORNING);
        signIn(MORNING.minusSeconds(60));
        assertThat(lastLogin()).contains(MORNING);
        signIn(MORNING.plusSeconds(60));
        assertThat(lastLogin()).contains(MORNING.plusSeconds(60));
    }

    private void signIn(Instant at) {
        memberships().signedIn(ANA, memberships().activeOf(ANA).orElseThrow(), at);
    }

    private Optional<Instant> lastLogin() {
        return memberships().activeOf(ANA).orElseThrow().lastLoginAt();
    }
}
