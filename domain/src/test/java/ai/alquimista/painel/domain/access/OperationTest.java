package ai.alquimista.painel.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OperationTest {

    @ParameterizedTest
    @EnumSource
    void is_found_by_its_route_alone(Operation operation) {
        assertThat(Operation.at(operation.method(), operation.path())).contains(operation);
        assertThat(Operation.at("BREW", operation.path())).isEmpty();
        assertThat(Operation.at(operation.method(), operation.path() + "/")).isEmpty();
    }

    @Test
    void has_an_id_that_no_other_has() {
        assertThat(Operation.GET_TENANT_ME.id()).isEqualTo("getTenantMe");
        assertThat(Arrays.stream(Operation.values()).map(Operation::id)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void is_open_to_people_or_to_machines(Operation operation) {
        assertThat(operation.groups().isEmpty()).isEqualTo(operation.scope().isPresent());
    }

    @Test
    void knows_the_groups_by_their_exact_names() {
        assertThat(Group.among(Set.of("TENANT_ADMIN", "tenant_user", "ROOT"))).containsExactly(Group.TENANT_ADMIN);
    }
}
