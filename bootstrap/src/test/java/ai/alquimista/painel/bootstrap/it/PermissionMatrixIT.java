package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.domain.access.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation that the server describes, asked for by every kind of caller, held to the domain's table. */
class PermissionMatrixIT {

    private static final Set<Operation> STREAMS =
            Set.of(Operation.WATCH_INTERNAL_COMMANDS, Operation.WATCH_INTERNAL_INCIDENTS);

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    @Test
    void knows_the_operations_of_the_document_and_no_others() {
        assertThat(documented())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Operation.values()).map(Documented::of).toList());
    }

    @TestFactory
    Stream<DynamicTest> decides_every_operation_for_every_caller() {
        return documented().stream()
                .flatMap(operation -> Visitor.all().stream()
                        .map(visitor -> DynamicTest.dynamicTest(
                                operation.id() + " for " + visitor, () -> check(operation, visitor))));
    }

    private static void check(Documented documented, Visitor visitor) {
        Operation operation = Operation.at(documented.method(), documented.path())
                .orElseThrow(() -> new AssertionError(documented + " does not stand in the permission table"));
        String path = Routes.path(documented.path());
        if (STREAMS.contains(operation) && visitor.may(operation)) {
            Wire.Reply opened = Wire.request("GET", path, visitor.headerLines().toArray(String[]::new));
            assertThat(opened.status()).isEqualTo(200);
            return;
        }

        Answer answer = Http.send(
                documented.method(),
                path + visitor.query(path),
                visitor.headers().get());

        if (visitor.may(operation)) assertAllowed(documented, answer);
        else assertRefused(visitor, path, answer);
    }

    /** A write without a body is let in and then found wanting. */
    private static void assertAllowed(Documented documented, Answer answer) {
        if (documented.method().equals("GET")) assertThat(answer.status()).isEqualTo(200);
        else assertThat(answer.status()).isNotIn(401, 403).isLessThan(500);
    }

    private static void assertRefused(Visitor visitor, String path, Answer answer) {
        assertThat(answer.status()).isEqualTo(visitor.status());
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("code").asText()).isEqualTo(visitor.code());
        assertThat(problem.path("status").asInt()).isEqualTo(visitor.status());
        assertThat(problem.path("instance").asText()).isEqualTo(path);
        assertThat(problem.path("trace_id").asText()).isEqualTo(answer.header("X-Trace-Id"));
        assertThat(answer.header("WWW-Authenticate")).isEqualTo(visitor.status() == 401 ? "Bearer" : "");
    }

    private static List<Documented> documented() {
        List<Documented> operations = new ArrayList<>();
        JsonNode paths = Http.get("/openapi", Map.of("Accept", "application/json"))
                .json()
                .path("paths");
        paths.properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .map(member -> Documented.of(member.getKey(), path.getKey(), member.getValue()))
                        .forEach(operations::add));
        return operations;
    }

    /** One operation, as the document and the table both tell it. */
    private record Documented(String method, String path, String id, Set<String> groups) {

        static Documented of(String method, String path, JsonNode operation) {
            Set<String> groups = new TreeSet<>();
            operation.path("x-permissions").forEach(group -> groups.add(group.asText()));
            return new Documented(
                    method.toUpperCase(Locale.ROOT),
                    path,
                    operation.path("operationId").asText(),
                    groups);
        }

        static Documented of(Operation operation) {
            Set<String> groups = new TreeSet<>();
            operation.groups().forEach(group -> groups.add(group.name()));
            return new Documented(operation.method(), operation.path(), operation.id(), groups);
        }
    }
}
