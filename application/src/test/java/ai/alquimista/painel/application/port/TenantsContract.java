package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.NOBODY;
import static ai.alquimista.painel.application.port.Samples.PROFESSIONAL;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static ai.alquimista.painel.application.port.Samples.agent;
import static ai.alquimista.painel.application.port.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.tenant.PlanUse;
import ai.alquimista.painel.domain.tenant.Quota;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import ai.alquimista.painel.domain.tenant.TenantStanding;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import ai.alquimista.painel.domain.usage.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class TenantsContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final DateRange MONTH = DateRange.monthUntil(TODAY);

    protected abstract Facts facts();

    protected abstract Tenants tenants();

    @BeforeEach
    void two_tenants() {
        facts().tenant(ACME, SAO_PAULO);
        facts().tenant(RIVAL, SAO_PAULO);
    }

    @Test
    void a_tenants_standing_tells_its_status_and_zone() {
        assertThat(tenants().standing(RIVAL.id()))
                .contains(new TenantStanding(RIVAL.id(), TenantStatus.SUSPENDED, SAO_PAULO));
        assertThat(tenants().standing(NOBODY)).isEmpty();
    }

    @Test
    void a_profile_carries_the_plans_limits() {
        TenantProfile profile = tenants().profile(ACME.id(), MONTH).orElseThrow();

        assertThat(profile)
                .usingRecursiveComparison()
                .ignoringFields("limits", "use")
                .isEqualTo(ACME);
        assertThat(profile.limits()).isEqualTo(PROFESSIONAL);
        assertThat(profile.use()).isEqualTo(new PlanUse(0, 0, 0));
        assertThat(tenants().profile(NOBODY, MONTH)).isEmpty();
    }

    @Test
    void a_profile_counts_active_agents_active_users_and_the_months_requests() {
        facts().subnucleo(id(1), "Fi");
        facts().agent(agent(1), "Aurora", "Saúde", id(1));
        facts().agent(agent(2), "Brisa", "Saúde", id(1));
        facts().assigned(ACME.id(), agent(1), AgentStatus.ACTIVE, ACME.createdAt());
        facts().assigned(ACME.id(), agent(2), AgentStatus.SUSPENDED, ACME.createdAt());
        facts().assigned(RIVAL.id(), agent(1), AgentStatus.ACTIVE, RIVAL.createdAt());
        facts().user(ACME.id(), new UserId("in"), true);
        facts().user(ACME.id(), new UserId("out"), false);
        facts().usage(ACME.id(), MONTH.first().minusDays(1), agent(1), List.of(10), List.of(), 1);
        facts().usage(ACME.id(), MONTH.first(), agent(1), List.of(10, 20), List.of(), 1);
        facts().usage(ACME.id(), TODAY, agent(2), List.of(), List.of(30), 1);
        facts().usage(RIVAL.id(), TODAY, agent(1), List.of(10), List.of(), 1);

        TenantProfile profile = tenants().profile(ACME.id(), MONTH).orElseThrow();
        assertThat(profile.use()).isEqualTo(new PlanUse(1, 1, 3));
        assertThat(profile.quota()).isEqualTo(new Quota(3, PROFESSIONAL.maxRequestsPerMonth()));
    }
}
