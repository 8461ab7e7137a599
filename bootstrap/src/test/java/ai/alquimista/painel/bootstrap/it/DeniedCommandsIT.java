package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static ai.alquimista.painel.local.issuer.DemoUsers.OTHER_TENANT_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_USER;
import static ai.alquimista.painel.local.issuer.DemoUsers.WITHOUT_GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.aws.DynamoClients;
import ai.alquimista.painel.aws.DynamoSettings;
import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.ServiceSettings;
import ai.alquimista.painel.local.issuer.DemoUser;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Orders of those who have no right to give any: refused, written down, and nothing else. */
class DeniedCommandsIT {

    private static final String DENIED = "access.denied";

    private final Repair repair = Repair.needed();

    static Stream<DemoUser> strangers() {
        return Stream.of(
                TENANT_ADMIN,
                TENANT_USER,
                OTHER_TENANT_ADMIN,
                WITHOUT_GROUP,
                Colleague.formerly("INTERNAL_SUPPORT"),
                Colleague.formerly("INTERNAL_ADMIN"));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void leave_a_line_and_no_item(DemoUser user) {
        Commander stranger = new Commander(user);
        int before = AuditLine.all(DENIED, user).size();

        assertForbidden(stranger.submit(repair.restartAgent(), Map.of("Idempotency-Key", "k-" + UUID.randomUUID())));

        List<AuditLine> lines = AuditLine.all(DENIED, user);
        assertThat(lines).hasSize(before + 1);
        // Nobody looks at the route of somebody who may not come in at all.
        assertThat(lines.getLast().action())
                .isEqualTo(user.equals(WITHOUT_GROUP) ? "unmatched" : "submitInternalCommand");
        assertThat(lines.getLast().status()).isEqualTo("failure");
        assertThat(itemsOf(user)).isZero();
        assertThat(itemsAbout(repair.tenant())).isZero();
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void move_nothing_and_see_nothing(DemoUser user) {
        Commander stranger = new Commander(user);
        String id = new Commander(INTERNAL_SUPPORT)
                .succeeds(repair.restartAgent())
                .path("command_id")
                .asText();
        int before = AuditLine.all(DENIED, user).size();

        assertForbidden(stranger.move(id, "cancel"));
        assertForbidden(stranger.move(id, "retry"));
        assertForbidden(stranger.move(id, "release"));
        assertForbidden(stranger.pause("RESET_TOKEN", true));
        assertForbidden(stranger.get(Commander.COMMANDS));
        assertForbidden(stranger.get(Commander.COMMANDS + "/" + id));
        assertForbidden(stranger.get(Commander.COMMANDS + "/events"));
        assertForbidden(stranger.get(Commander.TYPES));

        assertThat(AuditLine.all(DENIED, user)).hasSize(before + 8);
        assertThat(itemsAbout(repair.tenant())).isEqualTo(1);
    }

    @Test
    void of_support_on_what_is_the_administrations_leave_a_line() {
        Commander support = new Commander(INTERNAL_SUPPORT);
        int before = AuditLine.all(DENIED, INTERNAL_SUPPORT).size();

        assertForbidden(support.move(UUID.randomUUID().toString(), "release"));
        assertForbidden(support.pause("RESET_TOKEN", true));

        assertThat(AuditLine.all(DENIED, INTERNAL_SUPPORT).stream().skip(before).map(AuditLine::action))
                .containsExactly("releaseInternalCommand", "updateInternalCommandType");
    }

    private static void assertForbidden(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.json().path("code").asText()).isEqualTo("FORBIDDEN");
    }

    private static int itemsOf(DemoUser user) {
        return items("created_by = :it", user.sub());
    }

    private static int itemsAbout(UUID tenant) {
        return items("tenant_id = :it", tenant);
    }

    /** In the whole table, which no code of the service ever reads. */
    private static int items(String filter, UUID value) {
        ServiceSettings settings = Service.running().settings();
        String table = settings.get("PAINEL_DYNAMODB_COMMANDS_TABLE");
        try (DynamoDbClient client = DynamoClients.openForSetup(new DynamoSettings(
                settings.get("PAINEL_AWS_REGION"),
                Optional.of(URI.create(settings.get("PAINEL_DYNAMODB_ENDPOINT"))),
                table))) {
            return client
                    .scanPaginator(scan -> scan.tableName(table)
                            .filterExpression(filter)
                            .expressionAttributeValues(Map.of(":it", AttributeValue.fromS(value.toString()))))
                    .items()
                    .stream()
                    .toList()
                    .size();
        }
    }
}
