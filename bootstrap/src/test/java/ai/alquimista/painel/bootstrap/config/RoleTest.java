package ai.alquimista.painel.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleTest {

    @Test
    void a_process_that_is_told_nothing_has_every_role() {
        assertThat(Role.of(new Settings(setting -> Optional.empty()))).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void a_process_has_the_roles_that_it_is_told() {
        assertThat(roles("worker")).isEqualTo(Set.of(Role.WORKER));
        assertThat(roles(" api , worker ")).isEqualTo(Set.of(Role.API, Role.WORKER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wroker", "api,wroker", "API", ","})
    void a_process_that_is_told_anything_else_does_not_start(String said) {
        assertThatThrownBy(() -> roles(said)).isInstanceOf(WrongSetting.class).hasMessageContaining("PAINEL_ROLES");
    }

    private static Set<Role> roles(String said) {
        return Role.of(new Settings(setting -> setting == Setting.ROLES ? Optional.of(said) : Optional.empty()));
    }
}
