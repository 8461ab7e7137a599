package ai.alquimista.painel.domain.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Group;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserChangeTest {

    private static final Seats ROOM = new Seats(5, 3, 2);
    private static final Seats FULL = new Seats(5, 5, 2);
    private static final Seats LONE = new Seats(5, 3, 1);

    @Test
    void is_a_new_version_only_if_it_changes_something() {
        TenantUser user = user(UserRole.USER, UserStatus.ACTIVE);

        assertThat(role(UserRole.USER).of(user, true, ROOM)).isSameAs(user);
        assertThat(role(UserRole.ADMIN).of(user, true, ROOM).version()).isEqualTo(new Version(4));
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE,   true,  true,  ACTIVE",
        "INVITED,  true,  false, INVITED",
        "INACTIVE, true,  true,  ACTIVE",
        "INACTIVE, true,  false, INVITED",
        "ACTIVE,   false, true,  INACTIVE",
        "INVITED,  false, false, INACTIVE",
        "INACTIVE, false, true,  INACTIVE"
    })
    void enables_and_disables(UserStatus before, boolean enabled, boolean known, UserStatus after) {
        assertThat(enabled(enabled).of(user(UserRole.USER, before), known, ROOM).status())
                .isEqualTo(after);
    }

    @Test
    void leaves_an_active_administrator() {
        TenantUser admin = user(UserRole.ADMIN, UserStatus.ACTIVE);

        clashes(Clash.LAST_ADMIN, () -> role(UserRole.VIEWER).of(admin, true, LONE));
        clashes(Clash.LAST_ADMIN, () -> enabled(false).of(admin, true, LONE));
        assertThat(role(UserRole.VIEWER).of(admin, true, ROOM).role()).isEqualTo(UserRole.VIEWER);
        assertThat(role(UserRole.USER)
                        .of(user(UserRole.ADMIN, UserStatus.INVITED), false, LONE)
                        .role())
                .isEqualTo(UserRole.USER);
    }

    @Test
    void lets_nobody_in_beyond_the_plan() {
        clashes(Clash.USER_LIMIT, () -> enabled(true).of(user(UserRole.USER, UserStatus.INACTIVE), true, FULL));
        assertThat(enabled(true)
                        .of(user(UserRole.USER, UserStatus.ACTIVE), true, FULL)
                        .status())
                .isEqualTo(UserStatus.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIN, ACTIVE,   USER,  ACTIVE,   true",
        "ADMIN, ACTIVE,   ADMIN, INACTIVE, true",
        "USER,  INVITED,  USER,  INACTIVE, true",
        "USER,  ACTIVE,   ADMIN, ACTIVE,   false",
        "USER,  ACTIVE,   VIEWER, ACTIVE,  false",
        "USER,  INACTIVE, USER,  ACTIVE,   false"
    })
    void tells_who_loses_by_it(UserRole role, UserStatus status, UserRole then, UserStatus thenStatus, boolean loses) {
        TenantUser user = user(role, status);

        assertThat(user.losesBy(user.as(user.fullName(), then, thenStatus))).isEqualTo(loses);
    }

    @ParameterizedTest
    @CsvSource({"ADMIN, TENANT_ADMIN", "USER, TENANT_USER", "VIEWER, TENANT_USER"})
    void gives_each_role_its_group(UserRole role, Group group) {
        assertThat(role.group()).isEqualTo(group);
    }

    private static void clashes(Clash clash, ThrowingCallable work) {
        assertThatThrownBy(work)
                .asInstanceOf(type(Conflict.class))
                .extracting(Conflict::clash)
                .isEqualTo(clash);
    }

    private static UserChange role(UserRole role) {
        return new UserChange(Optional.empty(), Optional.of(role), Optional.empty());
    }

    private static UserChange enabled(boolean enabled) {
        return new UserChange(Optional.empty(), Optional.empty(), Optional.of(enabled));
    }

    private static TenantUser user(UserRole role, UserStatus status) {
        return new TenantUser(new UUID(0, 1), "ana@acme.com.br", "Ana", role, status, Optional.empty(), new Version(3));
    }
}
