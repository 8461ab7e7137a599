package ai.alquimista.painel.bootstrap.it;

import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.local.issuer.DemoUsers;
import java.util.Arrays;
import java.util.List;

/** The routes of the permission table. */
final class Routes {

    /** The reads that every tenant has. */
    static final List<String> ALL = Arrays.stream(Operation.values())
            .filter(operation -> operation.method().equals("GET"))
            .map(Operation::path)
            .filter(path -> path.startsWith("/tenant/"))
            .toList();

    /** Every path, a customer's and our own people's. */
    static final List<String> TEMPLATES =
            Arrays.stream(Operation.values()).map(Operation::path).distinct().toList();

    private Routes() {}

    /** A path that the template matches: about the first tenant, or a command that has ended. */
    static String path(String template) {
        String id = template.startsWith(Commander.COMMANDS) ? Ended.COMMAND : DemoUsers.FIRST_TENANT.toString();
        return template.replaceAll("\\{[^}]*}", id);
    }

    private static final class Ended {

        static final String COMMAND = new Commander(DemoUsers.INTERNAL_ADMIN)
                .succeeds(Commander.HEALTH_CHECK)
                .path("command_id")
                .asText();
    }
}
