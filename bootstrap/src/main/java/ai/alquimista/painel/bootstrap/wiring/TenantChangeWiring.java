package ai.alquimista.painel.bootstrap.wiring;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.plan.ChangingPlans;
import ai.alquimista.painel.application.plan.PlanQueries;
import ai.alquimista.painel.application.port.Plans;
import ai.alquimista.painel.application.port.TenantChanges;
import ai.alquimista.painel.application.tenant.ChangingTenants;
import ai.alquimista.painel.application.tenant.OnboardingTenants;
import ai.alquimista.painel.application.tenant.TenantTrail;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.plan.JdbiPlans;
import ai.alquimista.painel.persistence.tenant.JdbiTenantChanges;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** How tenants and plans come and change. */
@Dependent
class TenantChangeWiring {

    @Produces
    @Singleton
    TenantChanges changes(Door door) {
        return new JdbiTenantChanges(door);
    }

    @Produces
    @Singleton
    Plans plans(Door door) {
        return new JdbiPlans(door);
    }

    @Produces
    @Singleton
    TenantTrail trail(Clock clock) {
        return new TenantTrail(clock);
    }

    @Produces
    @Singleton
    OnboardingTenants onboarding(PlatformGate gate, TenantChanges tenants, TenantTrail trail) {
        return new OnboardingTenants(gate, tenants, trail);
    }

    @Produces
    @Singleton
    ChangingTenants changing(TenantGate gate, TenantChanges tenants, TenantTrail trail) {
        return new ChangingTenants(gate, tenants, trail);
    }

    @Produces
    @Singleton
    PlanQueries planQueries(PlatformGate gate, Plans plans) {
        return new PlanQueries(gate, plans);
    }

    @Produces
    @Singleton
    ChangingPlans changingPlans(PlatformGate gate, Plans plans, Clock clock) {
        return new ChangingPlans(gate, plans, clock);
    }
}
