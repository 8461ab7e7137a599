package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_USER;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same done for many tenants at once. */
class BulkIT {

    private static final String TENANTS = "/internal/tenants/bulk";
    private static final String COMMANDS = "/internal/operations/commands/bulk";
    private static final Duration BUDGET = Duration.ofSeconds(5);
    private static final int ENOUGH = 5;

    private final Manager manager = new Manager(INTERNAL_ADMIN);

    @Test
    void tells_of_each_tenant_what_became_of_it() {
        UUID active = manager.onboarded("1");
        UUID suspended = tenant("suspended");
        UUID gone = tenant("inactive");
        UUID nobody = UUID.randomUUID();

        Answer answer = send(INTERNAL_ADMIN, TENANTS, move("suspend", active, suspended, gone, nobody), Map.of());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("total").asInt()).isEqualTo(4);
        assertThat(answer.json().path("succeeded").asInt()).isEqualTo(2);
        assertThat(answer.json().path("failed").asInt()).isEqualTo(2);
        assertThat(told(answer, "outcome")).containsExactly("done", "unchanged", "failed", "failed");
        assertThat(told(answer, "code")).containsExactly("null", "null", "WRONG_STATE", "NOT_FOUND");
        assertThat(told(answer, "version")).containsExactly("2", "2", "null", "null");
        assertThat(told(answer, "tenant_name")).containsExactly("Nova O'Brien", "Nova O'Brien", "Nova O'Brien", "null");
        assertThat(status(active)).isEqualTo("suspended");
        assertThat(status(gone)).isEqualTo("inactive");
    }

    @Test
    void leaves_a_line_and_a_row_of_history_for_each_tenant_that_changes() {
        UUID one = manager.onboarded("1");
        UUID other = manager.onboarded("2");

        send(INTERNAL_ADMIN, TENANTS, move("suspend", one, other), Map.of());
        send(INTERNAL_ADMIN, TENANTS, move("suspend", one, other), Map.of());
        send(INTERNAL_ADMIN, TENANTS, move("reactivate", one, other), Map.of());

        for (UUID tenant : List.of(one, other)) {
            assertThat(AuditLine.all("tenant.changed", INTERNAL_ADMIN).stream()
                            .filter(line -> tenant.toString().equals(line.tenant())))
                    .hasSize(2)
                    .allMatch(line -> line.action().equals("changeInternalTenants"));
            assertThat(rows("SELECT status FROM tenant_plan_history WHERE tenant_id = :tenant ORDER BY seq", tenant))
                    .containsExactly("active", "suspended", "active");
        }
    }

    @Test
    void finds_what_the_list_shows_under_the_same_filter() {
        UUID tenant = tenant("suspended");
        String cnpj =
                rows("SELECT cnpj FROM tenants WHERE id = :tenant", tenant).getFirst();
        String filter = "{\"filter\": {\"status\": \"%s\", \"search\": \"" + cnpj + "\"}, \"action\": \"reactivate\"}";

        assertThat(send(INTERNAL_ADMIN, TENANTS, filter.formatted("active"), Map.of())
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(told(send(INTERNAL_ADMIN, TENANTS, filter.formatted("suspended"), Map.of()), "tenant_id"))
                .containsExactly(tenant.toString());
        assertThat(status(tenant)).isEqualTo("active");
    }

    @Test
    void is_for_500_tenants_at_most() {
        UUID[] many =
                IntStream.range(0, 501).mapToObj(number -> new UUID(7, number)).toArray(UUID[]::new);
        assertInvalid(send(INTERNAL_ADMIN, TENANTS, move("suspend", many), Map.of()), "tenant_ids");

        String segment = crowd(501);
        try {
            String all = "{\"filter\": {\"segment\": \"" + segment + "\"}, \"action\": \"suspend\"}";
            Answer refused = send(INTERNAL_ADMIN, TENANTS, all, Map.of());
            assertThat(refused.status()).as(refused.body()).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("filter");
        } finally {
            disperse(segment);
        }
    }

    @Test
    void gets_through_500_tenants_however_often_it_must_be_sent() {
        String segment = crowd(500);
        try {
            UUID[] many = OwnerEyes.rows(
                            "SELECT id FROM tenants WHERE segment = :segment",
                            Map.of("segment", segment),
                            (row, context) -> row.getObject(1, UUID.class))
                    .toArray(UUID[]::new);
            Map<String, String> key =
                    Map.of("Idempotency-Key", UUID.randomUUID().toString());
            List<Integer> done = Stream.generate(() -> send(INTERNAL_ADMIN, TENANTS, move("suspend", many), key))
                    .limit(ENOUGH)
                    .map(answer -> answer.json().path("succeeded").asInt())
                    .toList();

            assertThat(done).isSorted().endsWith(500);
            assertThat(rows("SELECT status FROM tenants WHERE id = :tenant", many[499]))
                    .containsExactly("suspended");
            assertThat(AuditLine.all("tenant.changed", INTERNAL_ADMIN))
                    .extracting(line -> UUID.fromString(line.tenant()))
                    .contains(many)
                    .filteredOn(Set.of(many)::contains)
                    .hasSize(500);
        } finally {
            disperse(segment);
        }
    }

    /** So many active tenants in a segment of their own. */
    private static String crowd(int size) {
        String segment = "Multidão " + UUID.randomUUID();
        OwnerEyes.write(
                "INSERT INTO tenants (id, name, cnpj, segment, plan) SELECT gen_random_uuid(), 'Multidão ' || n,"
                        + " lpad(n::text, 12, 'Z') || '00', '" + segment + "', 'starter' FROM generate_series(1, "
                        + size
                        + ") n");
        return segment;
    }

    private static void disperse(String segment) {
        OwnerEyes.write("DELETE FROM tenant_plan_history WHERE segment = '" + segment + "'");
        OwnerEyes.write("DELETE FROM tenant_stats WHERE segment = '" + segment + "'");
        OwnerEyes.write("DELETE FROM tenants WHERE segment = '" + segment + "'");
    }

    /** However many there are, and however slow the stores. */
    @Test
    void ends_in_time() {
        UUID[] many =
                IntStream.range(0, 500).mapToObj(number -> new UUID(7, number)).toArray(UUID[]::new);
        many[0] = manager.onboarded("1");
        for (String path : List.of(TENANTS, COMMANDS)) {
            long start = System.nanoTime();
            Answer answer =
                    send(INTERNAL_ADMIN, path, path.equals(TENANTS) ? move("suspend", many) : commands(many), Map.of());

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BUDGET);
            assertThat(told(answer, "outcome")).hasSize(500).startsWith("done");
            assertThat(told(answer, "code")).isSubsetOf("null", "NOT_FOUND", "NOT_TRIED");
        }
    }

    @Test
    void answers_as_before_under_the_same_key() {
        UUID tenant = manager.onboarded("1");
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = send(INTERNAL_ADMIN, TENANTS, move("suspend", tenant), key);
        send(INTERNAL_ADMIN, TENANTS, move("reactivate", tenant), Map.of());

        Answer again = send(INTERNAL_ADMIN, TENANTS, move("suspend", tenant), key);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(status(tenant)).isEqualTo("active");
        Answer other = send(INTERNAL_ADMIN, TENANTS, move("reactivate", tenant), key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().path("code").asText()).isEqualTo("IDEMPOTENCY_MISMATCH");
    }

    @Test
    void gives_each_tenant_a_command_of_its_own_once_for_a_key() {
        UUID one = manager.onboarded("1");
        UUID other = tenant("suspended");
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String body = commands(one, other, UUID.randomUUID());

        Answer first = send(INTERNAL_SUPPORT, COMMANDS, body, key);
        Answer again = send(INTERNAL_SUPPORT, COMMANDS, body, key);

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(told(first, "outcome")).containsExactly("done", "done", "failed");
        assertThat(told(first, "code")).containsExactly("null", "null", "NOT_FOUND");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        Commander support = new Commander(INTERNAL_SUPPORT);
        String command = told(first, "command_id").getFirst();
        assertThat(support.ended(command).path("tenant_id").asText()).isEqualTo(one.toString());
        assertThat(Told.texts(
                        support.get(Commander.COMMANDS + "?tenant_id=" + one)
                                .json()
                                .path("commands"),
                        "command_id"))
                .containsExactly(command);
        Eventually.within(
                BUDGET,
                () -> assertThat(AuditLine.all("command.created", INTERNAL_SUPPORT))
                        .filteredOn(line ->
                                List.of(one.toString(), other.toString()).contains(String.valueOf(line.tenant())))
                        .hasSize(2)
                        .allMatch(line -> line.action().equals("submitInternalCommands")));
    }

    @Test
    void orders_only_where_the_thing_is() {
        Repair repair = Repair.needed();
        Repair other = Repair.needed();
        String body =
                "{\"tenant_ids\": [\"%s\", \"%s\"], \"command_type\": \"RESET_TOKEN\", \"parameters\": {\"integration_id\": \"%s\"}}"
                        .formatted(repair.tenant(), other.tenant(), repair.integration());

        Answer answer = send(INTERNAL_SUPPORT, COMMANDS, body, Map.of());

        assertThat(told(answer, "outcome")).containsExactly("done", "failed");
        assertThat(told(answer, "code")).containsExactly("null", "NOT_OF_TENANT");
    }

    @Test
    void changes_tenants_for_managers_and_orders_for_support_too() {
        String body = move("suspend", manager.onboarded("1"));
        for (DemoUser user : List.of(INTERNAL_SUPPORT, TENANT_ADMIN, TENANT_USER))
            assertThat(send(user, TENANTS, body, Map.of()).status()).isEqualTo(403);
        for (DemoUser user : List.of(TENANT_ADMIN, TENANT_USER))
            assertThat(send(user, COMMANDS, commands(UUID.randomUUID()), Map.of())
                            .status())
                    .isEqualTo(403);
        for (String path : List.of(TENANTS, COMMANDS))
            assertThat(Http.post(path, Map.of("Content-Type", "application/json"), bytes("{}"))
                            .status())
                    .isEqualTo(401);
        assertThat(told(send(INTERNAL_SUPPORT, COMMANDS, commands(UUID.randomUUID()), Map.of()), "code"))
                .containsExactly("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {TENANTS, COMMANDS})
    void refuses_what_names_no_tenants(String path) {
        for (String body : List.of("{", "null", "[]", "{}", "{\"tenant_ids\": {}}", "{\"filter\": {\"x\": 1}}"))
            assertThat(send(INTERNAL_ADMIN, path, body, Map.of()).status())
                    .as(body)
                    .isEqualTo(400);
    }

    private UUID tenant(String status) {
        UUID tenant = manager.onboarded("1");
        manager.change(tenant, "{\"status\": \"" + status + "\"}");
        return tenant;
    }

    private static String status(UUID tenant) {
        return rows("SELECT status FROM tenants WHERE id = :tenant", tenant).getFirst();
    }

    private static List<String> rows(String sql, UUID tenant) {
        return OwnerEyes.rows(sql, Map.of("tenant", tenant), (row, context) -> row.getString(1));
    }

    private static String move(String action, UUID... tenants) {
        return "{\"tenant_ids\": [" + quoted(tenants) + "], \"action\": \"" + action + "\"}";
    }

    private static String commands(UUID... tenants) {
        return "{\"tenant_ids\": [" + quoted(tenants)
                + "], \"command_type\": \"HEALTH_CHECK\", \"parameters\": {\"targets\": [\"redis\"]}}";
    }

    private static String quoted(UUID... tenants) {
        return Stream.of(tenants).map(tenant -> "\"" + tenant + "\"").collect(Collectors.joining(","));
    }

    private static List<String> told(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .path("results")
                .valueStream()
                .map(row -> text(row.path(field)))
                .toList();
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "null" : value.asText();
    }

    private static Answer send(DemoUser user, String path, String body, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Authorization", "Bearer " + Service.running().token(user));
        headers.put("Content-Type", "application/json");
        return Http.post(path, headers, bytes(body));
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertInvalid(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
    }
}
