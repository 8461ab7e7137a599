package ai.alquimista.painel.deploy.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The templates and what an environment tells them; they may be changed, to see who notices. */
final class Templates {

    /** In the order in which they are made. */
    static final List<String> STACKS = List.of("data", "identity", "access", "watch");

    private final Environment environment;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, ObjectNode> templates = new LinkedHashMap<>();
    private final ObjectNode values;

    private Templates(Environment environment) {
        this.environment = environment;
        this.values = environment.parameters();
    }

    static Templates of(Environment environment) {
        Templates all = new Templates(environment);
        for (String stack : STACKS) all.write(stack, Environment.text(Path.of("aws", stack + ".yaml")));
        return all;
    }

    private void write(String stack, String text) {
        texts.put(stack, text);
        templates.put(stack, TemplateReader.read(text));
    }

    /** A text in the file, by another one. */
    void replace(String stack, String from, String to) {
        String text = text(stack);
        if (!text.contains(from)) throw new IllegalArgumentException("nothing like that in " + stack + ": " + from);
        write(stack, text.replace(from, to));
    }

    Environment environment() {
        return environment;
    }

    String text(String stack) {
        return texts.getOrDefault(stack, "");
    }

    ObjectNode template(String stack) {
        ObjectNode template = templates.get(stack);
        if (template == null) throw new IllegalArgumentException("no template " + stack);
        return template;
    }

    /** What the environment's file says: values for each stack, and what is imported. */
    ObjectNode values() {
        return values;
    }

    /** Everything in stacks, as it is in the end. */
    Stacks made() {
        return made("false");
    }

    /** What there was before is left alone. */
    Stacks besideOthers() {
        return made("true");
    }

    private Stacks made(String adopted) {
        List<Made> all = new ArrayList<>();
        Map<String, JsonNode> outputs = new LinkedHashMap<>();
        Map<String, JsonNode> exports = new LinkedHashMap<>();
        for (String stack : STACKS) {
            Resolver resolver = new Resolver(template(stack), given(stack, adopted), exports);
            resolver.resources().forEach((name, node) -> all.add(new Made(stack + "/" + name, node)));
            resolver.outputs().forEach((name, output) -> {
                outputs.put(stack + "/" + name, output.path("Value"));
                if (output.has("Export")) exports.put(output.at("/Export/Name").asText(), output.path("Value"));
            });
        }
        return new Stacks(environment, all, outputs);
    }

    private Map<String, String> given(String stack, String adopted) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("AWS::Region", Environment.REGION);
        given.put("AWS::AccountId", environment.account());
        given.put("AWS::Partition", "aws");
        for (JsonNode value : values.path(stack)) {
            String name = value.path("ParameterKey").asText();
            given.put(
                    name,
                    name.startsWith("Adopt")
                            ? adopted
                            : value.path("ParameterValue").asText());
        }
        return given;
    }
}
