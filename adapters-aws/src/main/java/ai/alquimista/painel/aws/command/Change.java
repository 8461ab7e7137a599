package ai.alquimista.painel.aws.command;

import ai.alquimista.painel.domain.command.Command;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A conditional change of a command's item, in DynamoDB's words.
 *
 * @param values what their {@code :names} stand for
 */
record Change(
        Map<String, AttributeValue> key, String expression, String condition, Map<String, AttributeValue> values) {

    static Change of(Command command, String expression, String condition) {
        return new Change(CommandItem.key(command), expression, condition, Map.of());
    }

    Change with(String name, AttributeValue value) {
        Map<String, AttributeValue> more = new HashMap<>(values);
        more.put(name, value);
        return new Change(key, expression, condition, more);
    }

    Map<String, String> names() {
        return Attribute.names(expression, condition);
    }
}
