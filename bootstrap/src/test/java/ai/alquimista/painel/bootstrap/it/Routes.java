package ai.alquimista.painel.bootstrap.it;

import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.local.issuer.DemoUsers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The routes of the permission table. */
final class Routes {

    /** The reads of a whole that every one of a tenant's people has. */
    static final List<String> ALL = reads(Group.TENANT_USER)
            .map(Operation::path)
            .filter(path -> !path.contains("{"))
            .toList();

    /** Every path, a customer's and our own people's. */
    static final List<String> TEMPLATES =
            Arrays.stream(Operation.values()).map(Operation::path).distinct().toList();

    private Routes() {}

    /** What may be read of one tenant by those of a group. */
    static Stream<Operation> reads(Group group) {
        return Arrays.stream(Operation.values())
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> operation.path().startsWith("/tenant/"))
                .filter(operation -> operation.groups().contains(group));
    }

    /** A path that the template matches: about the first tenant, one of its incidents, or a command that has ended. */
    static String path(String template) {
        return template.replaceAll("\\{[^}]*}", id(template));
    }

    private static String id(String template) {
        if (template.startsWith(Commander.COMMANDS)) return Ended.COMMAND;
        return template.contains("/incidents/") ? First.INCIDENT : DemoUsers.FIRST_TENANT.toString();
    }

    private static final class First {

        static final String INCIDENT = OwnerEyes.rows(
                        "SELECT id FROM incidents WHERE tenant_id = :tenant ORDER BY created_at, id LIMIT 1",
                        Map.of("tenant", DemoUsers.FIRST_TENANT),
                        (row, context) -> row.getString(1))
                .getFirst();
    }

    private static final class Ended {

        static final String COMMAND = new Commander(DemoUsers.INTERNAL_ADMIN)
                .succeeds(Commander.HEALTH_CHECK)
                .path("command_id")
                .asText();
    }
}
