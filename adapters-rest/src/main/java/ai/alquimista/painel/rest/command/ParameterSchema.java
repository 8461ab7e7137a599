package ai.alquimista.painel.rest.command;

import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Parameter;
import ai.alquimista.painel.domain.command.Parameter.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A type's parameters as a JSON Schema, which forms are built from. */
final class ParameterSchema {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String TYPE = "type";

    private ParameterSchema() {}

    /** The schema of an order's {@code parameters}, with titles from the texts. */
    static Map<String, Object> of(CommandType type, CommandTexts texts) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Parameter parameter : type.parameters()) {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("title", texts.title(type, parameter));
            property.put("description", texts.description(type, parameter));
            property.putAll(of(parameter.kind()));
            properties.put(parameter.name(), property);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.put(TYPE, "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                type.parameters().stream()
                        .filter(Parameter::required)
                        .map(Parameter::name)
                        .toList());
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> of(Kind kind) {
        Map<String, Object> schema = new LinkedHashMap<>();
        switch (kind) {
            case Kind.Id id -> {
                schema.put(TYPE, "string");
                schema.put("format", "uuid");
            }
            case Kind.Text text -> {
                schema.put(TYPE, "string");
                schema.put("minLength", 1);
                schema.put("maxLength", text.longest());
                schema.put("pattern", text.pattern());
            }
            case Kind.Whole whole -> {
                schema.put(TYPE, "integer");
                schema.put("minimum", whole.least());
                schema.put("maximum", whole.most());
                schema.put("default", whole.fallback());
            }
            case Kind.Choices choices -> {
                schema.put(TYPE, "array");
                schema.put("items", items(choices.values()));
                schema.put("uniqueItems", true);
            }
        }
        return schema;
    }

    private static Map<String, Object> items(List<String> values) {
        Map<String, Object> items = new LinkedHashMap<>();
        items.put(TYPE, "string");
        items.put("enum", values);
        return items;
    }
}
