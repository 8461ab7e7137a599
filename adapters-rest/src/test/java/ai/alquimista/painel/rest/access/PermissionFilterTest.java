package ai.alquimista.painel.rest.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionFilterTest {

    private static final Caller CALLER = caller(Group.INTERNAL_ADMIN);

    @ParameterizedTest
    @EnumSource(Operation.class)
    void lets_through_whom_the_table_names_and_nobody_else(Operation operation) {
        for (Group group : Group.values()) {
            ThrowingCallable check =
                    () -> PermissionFilter.check(operation.method(), operation.path(), rights(caller(group)));
            if (operation.groups().contains(group)) assertThatCode(check).doesNotThrowAnyException();
            else assertThatThrownBy(check).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void lets_whoever_may_get_ask_for_the_head() {
        assertThatCode(() -> PermissionFilter.check("HEAD", "/tenant/me", rights(CALLER)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"GET, /tenant/other", "POST, /tenant/me", "get, /tenant/me", "OPTIONS, /tenant/me", "GET, /tenant/me/"})
    void refuses_what_the_table_does_not_name(String method, String template) {
        assertThatThrownBy(() -> PermissionFilter.check(method, template, rights(CALLER)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void lets_a_machine_with_the_scope_in_where_machines_go_and_nowhere_else() {
        Predicate<Operation> machine = operation -> operation.permits(Set.of("usage/write"));

        assertThatCode(() -> PermissionFilter.check("POST", "/ingest/agent-requests", machine))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PermissionFilter.check("GET", "/tenant/me", machine))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> PermissionFilter.check(
                        "POST", "/ingest/agent-requests", operation -> operation.permits(Set.of("usage/read"))))
                .isInstanceOf(Forbidden.class);
    }

    private static Predicate<Operation> rights(Caller caller) {
        return operation -> operation.permits(caller);
    }

    private static Caller caller(Group group) {
        return new Caller(new UserId("u"), Set.of(group), Optional.empty(), Instant.EPOCH, new Origin("", ""));
    }
}
