package ai.alquimista.painel.rest.openapi;

import ai.alquimista.painel.domain.access.Operation;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the OpenAPI document what every operation shares: the token, the groups of the permission table, the problems,
 * an example of the answer. Called by the server once the document is read from the classes.
 */
public final class SharedParts implements OASFilter {

    private static final String IF_MATCH = "#/components/parameters/" + HttpHeaders.IF_MATCH;
    /** What they answer changes with every moment. */
    private static final Set<Operation> STREAMS =
            Set.of(Operation.WATCH_INTERNAL_COMMANDS, Operation.WATCH_INTERNAL_INCIDENTS);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas =
                Optional.ofNullable(document.getComponents().getSchemas()).orElse(Map.of());
        schemas.forEach(SharedParts::requireProperties);
        schemas.values().forEach(SharedParts::leaveRoomForNull);
        Arrays.stream(ProblemResponse.values())
                .forEach(problem -> document.getComponents().addResponse(problem.reference(), problem.response()));
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(SharedParts::complete);
    }

    private static void complete(org.eclipse.microprofile.openapi.models.Operation described) {
        Operation operation = Arrays.stream(Operation.values())
                .filter(known -> known.id().equals(described.getOperationId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        described.getOperationId() + " does not stand in the permission table"));
        described.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(ApiDocument.BEARER));
        described.addExtension(
                "x-permissions",
                operation.groups().stream().sorted().map(Enum::name).toList());
        operation.scope().ifPresent(scope -> described.addExtension("x-scope", scope));
        addResponses(operation, isConditional(described), described.getResponses());
    }

    private static boolean isConditional(org.eclipse.microprofile.openapi.models.Operation described) {
        return Optional.ofNullable(described.getParameters()).orElse(List.of()).stream()
                .anyMatch(parameter -> IF_MATCH.equals(parameter.getRef()));
    }

    private static void addResponses(Operation operation, boolean conditional, APIResponses responses) {
        for (ProblemResponse problem : ProblemResponse.values()) {
            if (!problem.isOf(operation, conditional)) continue;
            responses.addAPIResponse(
                    problem.status(), OASFactory.createAPIResponse().ref(problem.reference()));
        }
        responses.getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> addExample(
                        operation, response.getKey(), response.getValue().getContent()));
        if (conditional)
            Optional.ofNullable(responses.getAPIResponse("200"))
                    .ifPresent(changed -> changed.addHeader(
                            HttpHeaders.ETAG, OASFactory.createHeader().ref(HttpHeaders.ETAG)));
        if (!operation.method().equals("GET") || STREAMS.contains(operation)) return;
        responses.addAPIResponse(
                "304", OASFactory.createAPIResponse().description("The client's copy is still good (If-None-Match)"));
    }

    private static void addExample(Operation operation, String status, @Nullable Content content) {
        if (content == null) return;
        Stream.of("application/json", "text/event-stream")
                .flatMap(type -> Optional.ofNullable(content.getMediaType(type)).stream())
                .forEach(body -> body.setExample(Examples.of(operation, status)));
    }

    private static void requireProperties(String name, Schema schema) {
        if (schema.getProperties() == null) return;
        List<String> required = new ArrayList<>(schema.getProperties().keySet());
        required.removeAll(OptionalProperties.of(name));
        schema.setRequired(required);
    }

    /**
     * Of an object that may be null the server says both, and beside them that it is an object, which null is not. Of a word
     * that may be null it names the words alone.
     */
    private static void leaveRoomForNull(Schema schema) {
        if (schema.getProperties() == null) return;
        for (Schema property : schema.getProperties().values()) {
            if (property.getAnyOf() != null && property.getAnyOf().stream().anyMatch(SharedParts::isNull))
                property.setType(null);
            if (property.getEnumeration() != null
                    && property.getType() != null
                    && property.getType().contains(SchemaType.NULL)
                    && property.getEnumeration().stream().noneMatch(Objects::isNull))
                property.setEnumeration(withNull(property.getEnumeration()));
        }
    }

    private static List<@Nullable Object> withNull(List<Object> words) {
        List<@Nullable Object> all = new ArrayList<>(words);
        all.add(null);
        return all;
    }

    private static boolean isNull(Schema schema) {
        return List.of(SchemaType.NULL).equals(schema.getType());
    }
}
