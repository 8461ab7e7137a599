package ai.alquimista.painel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.rest.access.RouteTemplate;
import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PainelApplicationTest {

    @Test
    void has_a_route_for_each_line_of_the_permission_table_and_no_other() {
        List<String> routes = handlers()
                .map(handler -> verb(handler) + " " + RouteTemplate.of(handler.getDeclaringClass(), handler))
                .toList();
        List<String> table = Arrays.stream(Operation.values())
                .map(operation -> operation.method() + " " + operation.path())
                .toList();
        assertThat(routes).containsExactlyInAnyOrderElementsOf(table);
    }

    @Test
    void describes_each_route_under_the_tables_id_with_a_summary() {
        assertThat(handlers()).allSatisfy(handler -> {
            var described = Objects.requireNonNull(
                    handler.getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class));
            String template = RouteTemplate.of(handler.getDeclaringClass(), handler);
            assertThat(Operation.at(verb(handler), template))
                    .hasValueSatisfying(
                            operation -> assertThat(described.operationId()).isEqualTo(operation.id()));
            assertThat(described.summary()).isNotBlank();
        });
    }

    @Test
    void lists_every_class_once() {
        assertThat(new PainelApplication().getClasses())
                .containsAll(PainelApplication.RESOURCES)
                .hasSize(36);
    }

    private static Stream<Method> handlers() {
        return PainelApplication.RESOURCES.stream()
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(method -> !verb(method).isEmpty());
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst()
                .orElse("");
    }
}
