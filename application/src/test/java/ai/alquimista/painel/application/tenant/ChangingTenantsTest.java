package ai.alquimista.painel.application.tenant;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.NOBODY;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.access.Trail;
import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.memory.InMemoryPorts;
import ai.alquimista.painel.application.memory.InMemoryStore;
import ai.alquimista.painel.application.memory.InMemoryTenantChanges;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.Refusal.Invalid;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.tenant.Cnpj;
import ai.alquimista.painel.domain.tenant.NewTenant;
import ai.alquimista.painel.domain.tenant.TenantChange;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangingTenantsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC);
    private static final UserId BIA = new UserId("bia");

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryPorts ports = new InMemoryPorts(store);
    private final InMemoryTenantChanges tenants = new InMemoryTenantChanges(store);
    private final TenantTrail trail = new TenantTrail(NOON);
    private final OnboardingTenants onboarding = new OnboardingTenants(new PlatformGate(ports), tenants, trail);
    private final ChangingTenants changing =
            new ChangingTenants(new TenantGate(ports, ports, ports, new Trail(ports, NOON)), tenants, trail);

    @BeforeEach
    void acme_and_a_manager() {
        store.tenant(ACME, SAO_PAULO);
        store.staff(BIA, true);
    }

    @ParameterizedTest
    @EnumSource(names = "INTERNAL_ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void is_for_managers_alone(Group group) {
        assertThatThrownBy(() -> onboard(group, "starter")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> changing.change(caller(group), ACME.id(), Optional.empty(), plan("enterprise")))
                .isInstanceOf(Forbidden.class);
        assertThat(tenants.log()).isEmpty();
    }

    @Test
    void is_shut_for_whoever_left_the_staff() {
        store.staff(BIA, false);

        assertThatThrownBy(() -> onboard(Group.INTERNAL_ADMIN, "starter")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> change(plan("enterprise"))).isInstanceOf(Forbidden.class);
    }

    @Test
    void tells_the_log_what_a_company_began_with_but_not_its_name() {
        onboard(Group.INTERNAL_ADMIN, "starter");

        assertThat(tenants.log()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("tenant.onboarded");
            assertThat(entry.action()).isEqualTo("createInternalTenant");
            assertThat(entry.user()).isEqualTo(BIA);
            assertThat(entry.details())
                    .isEqualTo(Map.of(
                            "plan", "starter",
                            "segment", "Saúde",
                            "status", "active",
                            "mrr_estimate", "500.00",
                            "time_zone", "America/Sao_Paulo",
                            "version", "1"));
        });
    }

    @Test
    void tells_the_log_what_was_and_what_is() {
        change(new TenantChange(
                Optional.of("Outra"),
                Optional.of("enterprise"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(TenantStatus.SUSPENDED)));

        AuditEntry entry = tenants.log().getLast();
        assertThat(entry.type()).isEqualTo("tenant.changed");
        assertThat(entry.tenant()).contains(ACME.id());
        assertThat(entry.details())
                .isEqualTo(Map.of(
                        "before.plan", "professional",
                        "after.plan", "enterprise",
                        "before.status", "active",
                        "after.status", "suspended",
                        "before.version", "1",
                        "after.version", "2",
                        "renamed", "true"));
    }

    @Test
    void is_only_into_a_plan_that_there_is() {
        assertNotOnOffer(() -> onboard(Group.INTERNAL_ADMIN, "gold"));
        assertNotOnOffer(() -> change(plan("gold")));
    }

    @Test
    void is_not_into_a_plan_that_does_not_hold_what_the_tenant_has() {
        for (int user = 0; user < 6; user++) store.user(ACME.id(), new UserId("user" + user), true);

        assertThatThrownBy(() -> change(plan("starter")))
                .asInstanceOf(type(Conflict.class))
                .extracting(Conflict::clash)
                .isEqualTo(Clash.PLAN_TOO_SMALL);
        assertThat(change(plan("enterprise")).plan()).isEqualTo("enterprise");
    }

    @Test
    void is_of_a_tenant_that_is_there() {
        assertThatThrownBy(() ->
                        changing.change(caller(Group.INTERNAL_ADMIN), NOBODY, Optional.empty(), plan("enterprise")))
                .isInstanceOf(NotFound.class);
    }

    private Answered onboard(Group group, String plan) {
        NewTenant company =
                new NewTenant("Nova", new Cnpj("12345678000195"), "Saúde", plan, new BigDecimal("500"), SAO_PAULO);
        return onboarding.onboard(
                caller(group),
                company,
                new Repeatable<>(
                        Optional.empty(),
                        tenant -> new FirstAnswer(201, Map.of(), tenant.id().toString())));
    }

    private TenantFile change(TenantChange change) {
        return changing.change(caller(Group.INTERNAL_ADMIN), ACME.id(), Optional.empty(), change);
    }

    private static TenantChange plan(String code) {
        return new TenantChange(
                Optional.empty(), Optional.of(code), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Caller caller(Group group) {
        return new Caller(BIA, Set.of(group), Optional.empty(), NOON.instant(), new Origin("203.0.113.9", "test"));
    }

    private static void assertNotOnOffer(ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .asInstanceOf(type(Invalid.class))
                .extracting(Invalid::violations)
                .isEqualTo(
                        List.of(new Violation("plan", Flaw.NOT_ONE_OF, List.of("enterprise, professional, starter"))));
    }
}
