package ai.alquimista.painel.rest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.domain.Refusal.Invalid;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.command.CommandCriteria;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.rest.query.Query;
import java.time.Instant;
import java.util.Optional;
import org.jboss.resteasy.specimpl.ResteasyUriInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandListQueryTest {

    @Test
    void asks_for_everything_where_nothing_is_said() {
        CommandCriteria all = criteria("");

        assertThat(all)
                .isEqualTo(new CommandCriteria(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(criteria("status=all")).isEqualTo(all);
    }

    @Test
    void combines_every_filter() {
        CommandCriteria criteria = criteria("status=ERROR&command_type=RESET_TOKEN"
                + "&tenant_id=550e8400-e29b-41d4-a716-446655440001"
                + "&created_from=2026-11-28T00:00:00Z&created_to=2026-11-29T00:00:00.5Z");

        assertThat(criteria.status()).contains(CommandStatus.ERROR);
        assertThat(criteria.type()).contains(CommandType.RESET_TOKEN);
        assertThat(criteria.tenant()).isPresent();
        assertThat(criteria.createdFrom()).contains(Instant.parse("2026-11-28T00:00:00Z"));
        assertThat(criteria.createdTo()).contains(Instant.parse("2026-11-29T00:00:00.500Z"));
    }

    @Test
    void spells_the_same_filters_the_same_way() {
        assertThat(CommandListQuery.canonical(criteria("created_from=2026-11-28T00:00:00Z&status=ERROR")))
                .isEqualTo(CommandListQuery.canonical(criteria("status=ERROR&created_from=2026-11-28T00:00:00.000Z")))
                .isNotEqualTo(CommandListQuery.canonical(criteria("status=ERROR&created_to=2026-11-28T00:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "status=error, status",
        "command_type=reset_token, command_type",
        "tenant_id=1, tenant_id",
        "created_from=2026-11-28, created_from",
        "created_to=now, created_to",
        "created_to=%2B12026-11-28T00:00:00Z, created_to",
        "limit=101, limit",
        "offset=0, offset",
        "order=asc, order"
    })
    void refuses_what_it_does_not_know(String query, String field) {
        assertThatThrownBy(() -> criteria(query))
                .asInstanceOf(type(Invalid.class))
                .extracting(invalid -> invalid.violations().getFirst())
                .extracting(Violation::field)
                .isEqualTo(field);
    }

    private static CommandCriteria criteria(String query) {
        Query read = CommandListQuery.of(new ResteasyUriInfo("http://localhost/list?" + query, ""));
        return CommandListQuery.criteria(read);
    }
}
