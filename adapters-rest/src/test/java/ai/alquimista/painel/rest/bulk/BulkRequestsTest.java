package ai.alquimista.painel.rest.bulk;

import static ai.alquimista.painel.rest.json.Sent.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantListFilter;
import ai.alquimista.painel.domain.tenant.TenantMove;
import ai.alquimista.painel.domain.tenant.TenantSearch;
import ai.alquimista.painel.domain.tenant.TenantSelection.Listed;
import ai.alquimista.painel.domain.tenant.TenantSelection.Named;
import ai.alquimista.painel.domain.tenant.TenantStatusFilter;
import ai.alquimista.painel.rest.json.Sent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulkRequestsTest {

    private static final String ONE = "550e8400-e29b-41d4-a716-446655440001";

    @Test
    void name_tenants_or_a_filter_with_the_lists_own_meaning() {
        assertThat(tenants("{\"tenant_ids\": [\"" + ONE + "\"], \"action\": \"suspend\"}"))
                .isEqualTo(new TenantBulkRequest.Meant(
                        new Named(List.of(new TenantId(UUID.fromString(ONE)))), TenantMove.SUSPEND));
        assertThat(tenants("{\"filter\": {}, \"action\": \"reactivate\"}"))
                .isEqualTo(new TenantBulkRequest.Meant(
                        new Listed(new TenantListFilter(
                                TenantStatusFilter.ACTIVE, Optional.empty(), Optional.empty(), Optional.empty())),
                        TenantMove.REACTIVATE));
        assertThat(tenants("{\"filter\": {\"status\": \"all\", \"plan\": \"starter\", \"segment\": \"Saúde\","
                                + " \"search\": \" 11.222.333/0001-81 \"}, \"action\": \"suspend\"}")
                        .selection())
                .isEqualTo(new Listed(new TenantListFilter(
                        TenantStatusFilter.ALL,
                        Optional.of("starter"),
                        Optional.of("Saúde"),
                        Optional.of(new TenantSearch("11222333000181")))));
    }

    @Test
    void name_500_tenants_at_most() {
        assertThat(tenants(body(500)).selection())
                .isInstanceOfSatisfying(
                        Named.class, named -> assertThat(named.tenants()).hasSize(500));
        assertRefused(() -> tenants(body(501)), "tenant_ids", Flaw.TOO_MANY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'action': 'suspend'}                                  | tenant_ids    | REQUIRED",
                "{'tenant_ids': [], 'action': 'suspend'}                | tenant_ids    | REQUIRED",
                "{'tenant_ids': ['x'], 'action': 'suspend'}             | tenant_ids[0] | NOT_A_UUID",
                "{'tenant_ids': [null], 'action': 'suspend'}            | tenant_ids[0] | NOT_A_UUID",
                "{'tenant_ids': [1], 'action': 'suspend'}               | tenant_ids[0] | MALFORMED",
                "{'tenant_ids': [ONE, ONE], 'action': 'suspend'}        | tenant_ids    | REPEATED",
                "{'tenant_ids': [ONE], 'filter': {}, 'action': 'suspend'} | filter      | CONFLICTS_WITH",
                "{'tenant_ids': [ONE]}                                  | action        | REQUIRED",
                "{'tenant_ids': [ONE], 'action': 'delete'}              | action        | NOT_ONE_OF",
                "{'tenant_ids': [ONE], 'action': 'suspend', 'x': 1}     | x             | UNKNOWN",
                "{'tenant_ids': [ONE], 'action': 'suspend', 'reason': 'x'} | reason     | UNKNOWN",
                "{'filter': {'status': 'gone'}, 'action': 'suspend'}    | filter.status | NOT_ONE_OF",
                "{'filter': {'plan': ''}, 'action': 'suspend'}          | filter.plan   | MALFORMED",
                "{'filter': {'search': ' '}, 'action': 'suspend'}       | filter.search | MALFORMED",
                "{'filter': {'x': 1}, 'action': 'suspend'}              | filter.x      | UNKNOWN"
            })
    void are_refused_by_the_field_that_is_wrong(String body, String field, Flaw flaw) {
        assertRefused(() -> tenants(body.replace("ONE", "'" + ONE + "'").replace('\'', '"')), field, flaw);
    }

    @Test
    void hold_one_order_for_all() {
        CommandBulkRequest.Meant meant = commands("{\"tenant_ids\": [\"" + ONE
                + "\"], \"command_type\": \"HEALTH_CHECK\", \"parameters\": {\"targets\": [\"redis\"]},"
                + " \"reason\": \"ronda\"}");

        assertThat(meant.order().type()).isEqualTo(CommandType.HEALTH_CHECK);
        assertThat(meant.order().reason()).contains("ronda");
        assertThat(meant.order().of(new TenantId(UUID.fromString(ONE))).parameters())
                .isEqualTo(Map.of("targets", List.of("redis")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'filter': {}}                                              | command_type | REQUIRED",
                "{'filter': {}, 'command_type': 'DANCE'}                     | command_type | NOT_ONE_OF",
                "{'command_type': 'HEALTH_CHECK'}                            | tenant_ids   | REQUIRED",
                "{'filter': {}, 'command_type': 'HEALTH_CHECK', 'reason': ' '} | reason     | MALFORMED",
                "{'filter': {}, 'command_type': 'HEALTH_CHECK', 'dry_run': true} | dry_run  | UNKNOWN",
                "{'filter': {}, 'command_type': 'HEALTH_CHECK', 'parameters': {'x': 1}} | parameters.x | UNKNOWN",
                "{'filter': {}, 'command_type': 'HEALTH_CHECK', 'parameters': {'<': 1}} | parameters | MALFORMED",
                "{'filter': {}, 'command_type': 'RESET_TOKEN'}  | parameters.integration_id | REQUIRED",
                "{'filter': {}, 'command_type': 'HEALTH_CHECK', 'parameters': {'tenant_id': ONE}} |"
                        + " parameters.tenant_id | CONFLICTS_WITH"
            })
    void are_refused_where_they_hold_no_order(String body, String field, Flaw flaw) {
        assertRefused(() -> commands(body.replace("ONE", "'" + ONE + "'").replace('\'', '"')), field, flaw);
    }

    private static String body(int tenants) {
        return IntStream.range(0, tenants)
                .mapToObj(number -> "\"" + new UUID(7, number) + "\"")
                .collect(Collectors.joining(",", "{\"action\": \"suspend\", \"tenant_ids\": [", "]}"));
    }

    private static TenantBulkRequest.Meant tenants(String json) {
        return TenantBulkRequest.meant(Sent.body(TenantBulkRequest.class, json));
    }

    private static CommandBulkRequest.Meant commands(String json) {
        return CommandBulkRequest.meant(Sent.body(CommandBulkRequest.class, json));
    }
}
