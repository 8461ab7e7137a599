package ai.alquimista.painel.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.Refusal.Ground;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantStanding;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GrantedTest {

    private static final TenantId OWN = new TenantId(UUID.fromString("550e8400-e29b-41d4-a716-446655440001"));
    private static final TenantId FOREIGN = new TenantId(UUID.fromString("550e8400-e29b-41d4-a716-446655440002"));
    private static final Operation OPERATION = Operation.GET_TENANT_ME;

    @Test
    void covers_the_members_own_tenant() {
        Granted granted = Granted.toMember(
                caller(Group.TENANT_USER), OPERATION, membership(TenantStatus.ACTIVE), Optional.of(OWN));

        assertThat(granted.tenant().id()).isEqualTo(OWN);
    }

    @Test
    void is_refused_for_a_foreign_tenant() {
        refusedFor(
                Ground.FOREIGN_TENANT,
                () -> Granted.toMember(
                        caller(Group.TENANT_ADMIN), OPERATION, membership(TenantStatus.ACTIVE), Optional.of(FOREIGN)));
    }

    @Test
    void is_refused_when_the_tokens_tenant_is_another() {
        Caller contradicted = new Caller(
                new UserId("u"), Set.of(Group.TENANT_ADMIN), Optional.of(FOREIGN), Instant.EPOCH, new Origin("", ""));

        refusedFor(
                Ground.CLAIM_MISMATCH,
                () -> Granted.toMember(contradicted, OPERATION, membership(TenantStatus.ACTIVE), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"SUSPENDED, TENANT_SUSPENDED", "INACTIVE, TENANT_INACTIVE"})
    void is_refused_while_the_tenant_is_not_served(TenantStatus status, Ground ground) {
        refusedFor(
                ground,
                () -> Granted.toMember(caller(Group.TENANT_USER), OPERATION, membership(status), Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void covers_every_tenant_for_staff(TenantStatus status) {
        Granted granted = Granted.toStaff(caller(Group.INTERNAL_SUPPORT), OPERATION, standing(status));

        assertThat(granted.tenant().status()).isEqualTo(status);
    }

    @Test
    void is_never_given_across_audiences() {
        refusedFor(
                Ground.NOT_PERMITTED,
                () -> Granted.toStaff(caller(Group.TENANT_ADMIN), OPERATION, standing(TenantStatus.ACTIVE)));
        refusedFor(
                Ground.NOT_PERMITTED,
                () -> Granted.toMember(
                        caller(Group.INTERNAL_ADMIN), OPERATION, membership(TenantStatus.ACTIVE), Optional.empty()));
    }

    @Test
    void nobody_calls_without_a_group_or_with_groups_of_both_audiences() {
        refusedFor(Ground.NO_GROUP, () -> caller());
        refusedFor(Ground.MIXED_GROUPS, () -> caller(Group.INTERNAL_ADMIN, Group.TENANT_ADMIN));
        assertThat(caller(Group.TENANT_ADMIN, Group.TENANT_USER).audience()).isEqualTo(Audience.TENANT);
    }

    private static void refusedFor(Ground ground, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .asInstanceOf(type(Forbidden.class))
                .extracting(Forbidden::ground)
                .isEqualTo(ground);
    }

    private static Caller caller(Group... groups) {
        return new Caller(new UserId("u"), Set.of(groups), Optional.empty(), Instant.EPOCH, new Origin("", ""));
    }

    private static Membership membership(TenantStatus status) {
        return new Membership(standing(status), Optional.empty());
    }

    private static TenantStanding standing(TenantStatus status) {
        return new TenantStanding(OWN, status, ZoneOffset.UTC);
    }
}
