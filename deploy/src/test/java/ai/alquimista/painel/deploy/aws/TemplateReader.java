package ai.alquimista.painel.deploy.aws;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads CloudFormation's YAML as the JSON that it stands for: {@code !Sub x} is {@code {"Fn::Sub": "x"}}. */
final class TemplateReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TemplateReader() {}

    static ObjectNode read(String yaml) {
        return JSON.valueToTree(new Yaml(new ShortForms()).load(yaml));
    }

    private static final class ShortForms extends SafeConstructor {

        ShortForms() {
            super(strict());
            yamlMultiConstructors.put("!", new LongForm());
        }

        private static LoaderOptions strict() {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            return options;
        }

        private final class LongForm extends AbstractConstruct {

            @Override
            public Object construct(Node node) {
                String function = node.getTag().getValue().substring(1);
                return switch (function) {
                    case "Ref", "Condition" -> Map.of(function, argument(node));
                    case "GetAtt" -> Map.of("Fn::GetAtt", attribute(argument(node)));
                    default -> Map.of("Fn::" + function, argument(node));
                };
            }

            private Object argument(Node node) {
                if (node instanceof SequenceNode list) return constructSequence(list);
                if (node instanceof MappingNode object) return constructMapping(object);
                return constructScalar((ScalarNode) node);
            }

            private Object attribute(Object argument) {
                return argument instanceof String both ? List.of(both.split("\\.", 2)) : argument;
            }
        }
    }
}
