package ai.alquimista.painel.bootstrap.docs;

import ai.alquimista.painel.bootstrap.config.Setting;
import ai.alquimista.painel.domain.access.Disclosure;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.local.process.Listener;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of {@code docs/} that is generated from the code. */
enum Reference {
    CONFIGURATION("configuration.md"),
    PERMISSIONS("permissions.md");

    private static final String CONFIGURATION_HEAD = """
            # Configuration

            Generated from `Setting` and `Listener`; do not edit. The service reads MicroProfile Config, so that a setting may come from an
            environment variable, a system property or a mounted file.

            | setting | environment variable | default | meaning |
            |---|---|---|---|
            """;
    private static final String RUN_HEAD = """

            ## The run command

            Every `PAINEL_` variable above reaches the server as it is. These are for the command itself.

            | environment variable | default | meaning |
            |---|---|---|
            | `PAINEL_LOCAL_STATE` | `.local` | Folder that keeps the stores' data, the generated passwords and the logs. |
            | `PAINEL_DATABASE_OWNER_USER` | `painel_owner` | Role that migrates and fills a database given by `PAINEL_DATABASE_URL`. |
            | `PAINEL_DATABASE_OWNER_PASSWORD` | generated | Its password; the server is never told. |
            """;
    private static final String PERMISSIONS_HEAD = """
            # Permissions

            Generated from `Operation` and `Disclosure`; do not edit. What does not stand here is refused.

            | operation | route | %s |
            |---|---|%s
            """.formatted(
                    groups().map(group -> "`" + group + "`").collect(Collectors.joining(" | ")),
                    groups().map(group -> ":-:|").collect(Collectors.joining()));

    private static final String MACHINES_HEAD = """

            Machine clients, by the scope of their token, and no person:

            | operation | route | scope |
            |---|---|---|
            """;

    final String file;

    Reference(String file) {
        this.file = file;
    }

    String text() {
        return switch (this) {
            case CONFIGURATION -> configuration();
            case PERMISSIONS -> permissions();
        };
    }

    private static String configuration() {
        return Arrays.stream(Setting.values())
                .map(setting -> "| `%s` | `%s` | %s | %s |"
                        .formatted(setting.property(), setting.variable(), setting.standing(), setting.meaning()))
                .collect(Collectors.joining("\n", CONFIGURATION_HEAD, "\n" + RUN_HEAD + listeners()));
    }

    private static String listeners() {
        return Arrays.stream(Listener.values())
                .map(listener -> "| `%s` | `%d`, or any free one | %s |\n"
                        .formatted(listener.variable(), listener.preferred(), use(listener)))
                .collect(Collectors.joining());
    }

    private static String use(Listener listener) {
        if (listener == Listener.OUTSIDE)
            return "Port of the service that the demonstration's integrations are connected to.";
        return listener.replacement().isEmpty()
                ? "Port of the service."
                : "Port of the embedded store; none is started where `%s` names one.".formatted(listener.replacement());
    }

    private static String permissions() {
        String operations = Arrays.stream(Operation.values())
                .filter(operation -> operation.scope().isEmpty())
                .map(operation -> row(operation.id(), route(operation), operation.groups()))
                .collect(Collectors.joining());
        String fields = Arrays.stream(Disclosure.values())
                .map(disclosure -> row("field", disclosure.field(), disclosure.groups()))
                .collect(Collectors.joining());
        String machines = Arrays.stream(Operation.values())
                .flatMap(operation -> operation.scope().stream()
                        .map(scope -> "| `%s` | `%s` | `%s` |\n".formatted(operation.id(), route(operation), scope)))
                .collect(Collectors.joining());
        return PERMISSIONS_HEAD + operations + fields + MACHINES_HEAD + machines;
    }

    private static String route(Operation operation) {
        return operation.method() + " " + operation.path();
    }

    private static String row(String name, String where, Set<Group> allowed) {
        return "| `%s` | `%s` | %s |\n"
                .formatted(
                        name,
                        where,
                        groups().map(group -> allowed.contains(group) ? "yes" : "–")
                                .collect(Collectors.joining(" | ")));
    }

    private static Stream<Group> groups() {
        return Arrays.stream(Group.values()).sorted(Comparator.comparingInt(Group::precedence));
    }
}
