package ai.alquimista.painel.aws.command;

import ai.alquimista.painel.application.port.PersonalData;
import ai.alquimista.painel.application.port.PersonalTraces;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.command.CommandId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Commands in DynamoDB, as far as they tell who gave or moved them. Commands and their steps stay, done by nobody; requests'
 * keys tell nobody, as they are digests. A command that waits for its worker is not carried out once nobody gave it.
 *
 * <p>Nobody may bring steps to the audit log meanwhile, or one of the person's may reach it after the person is erased there.
 */
public final class DynamoPersonalData implements PersonalData {

    private static final String ERASED = "erased";
    private static final String THERE = "attribute_exists(#command_id)";
    private static final String NOBODY = "SET #created_by = :nobody";
    private static final String NOBODY_SAYS = NOBODY + ", #reason = :reason";
    private static final String NOBODY_TOOK =
            "SET #by = :nobody, #entry.#user = :nobody, #entry.#ip_address = :empty, #entry.#user_agent = :empty";
    private static final String MASKED = "SET #reason = :reason";

    private final TableDoor door;
    private final PersonItems items;
    private final PersonalTraces traces;

    /**
     * What a table holds on persons.
     *
     * @param client stays the caller's to close
     * @param traces by what a person is found here
     */
    public DynamoPersonalData(DynamoDbClient client, String table, PersonalTraces traces) {
        this.door = new TableDoor(client, table);
        this.items = new PersonItems(door);
        this.traces = traces;
    }

    @Override
    public String store() {
        return "dynamodb";
    }

    @Override
    public Map<String, @Nullable Object> find(UserId person) {
        Known known = known(person);
        Set<CommandId> ids = ids(known);
        Map<String, @Nullable Object> found = new LinkedHashMap<>();
        found.put("commands", shown(items.told(known, ids).stream().filter(known::gave)));
        found.put("steps", shown(items.steps(known, ids).stream()));
        return found;
    }

    @Override
    public long erase(UserId person) {
        Known known = known(person);
        Set<CommandId> ids = ids(known);
        // A command's steps come first: by the command itself they are found again after a failure.
        long steps = items.steps(known, ids).stream().filter(this::eraseStep).count();
        return steps
                + items.told(known, ids).stream()
                        .filter(command -> erase(known, command))
                        .count();
    }

    private boolean eraseStep(Map<String, AttributeValue> step) {
        return door.update(
                change(step, NOBODY_TOOK).with(":nobody", Values.text(ERASED)).with(":empty", Values.text("")));
    }

    private boolean erase(Known known, Map<String, AttributeValue> command) {
        Optional<AttributeValue> reason = known.masked(command).map(Values::text);
        if (!known.gave(command)) return door.update(change(command, MASKED).with(":reason", reason.orElseThrow()));
        Change change =
                change(command, reason.isPresent() ? NOBODY_SAYS : NOBODY).with(":nobody", Values.text(ERASED));
        return door.update(reason.map(text -> change.with(":reason", text)).orElse(change));
    }

    private Known known(UserId person) {
        return new Known(person, traces.emails(person));
    }

    private Set<CommandId> ids(Known known) {
        return items.commands(known, traces.commands(known.person()));
    }

    /** One that its time took away meanwhile is not made anew. */
    private static Change change(Map<String, AttributeValue> item, String expression) {
        return new Change(CommandItem.key(item), expression, THERE, Map.of());
    }

    private static List<Map<String, @Nullable Object>> shown(Stream<Map<String, AttributeValue>> found) {
        return found.map(item -> Values.object(AttributeValue.fromM(item))).toList();
    }
}
