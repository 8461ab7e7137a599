package ai.alquimista.painel.chaos.command;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ai.alquimista.painel.chaos.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** What the audit log has in the end, by plain SQL that knows none of the service's code. */
public final class LogLines {

    private static final String STEPS =
            "SELECT resource_id, id FROM operational_events WHERE event_category = 'command' AND resource_type = 'command'";
    private static final String RESETS = """
            SELECT details->>'command_id' FROM operational_events WHERE event_type = 'integration.token_reset'
            """;
    private static final String CREATED = "= 'command.created'";
    private static final String ENDED = "IN ('command.succeeded', 'command.failed', 'command.cancelled')";
    private static final String ONCE = """
            SELECT count(*) FROM (SELECT FROM operational_events WHERE event_type %s
                                   GROUP BY resource_id HAVING count(*) = 1) AS once
            """;
    private static final String UNEQUAL = """
            SELECT count(*)
              FROM (SELECT command_id::text AS id, count(*) AS times FROM command_receipts GROUP BY 1) AS receipts
              FULL JOIN (SELECT details->>'command_id' AS id, count(*) AS times FROM operational_events
                          WHERE event_type IN ('integration.token_reset', 'agent.restarted') GROUP BY 1) AS lines USING (id)
             WHERE receipts.times IS DISTINCT FROM lines.times
            """;
    private static final String NOT_RESET = """
            SELECT count(*) FROM tenant_integrations
             WHERE id::text IN (SELECT resource_id FROM operational_events WHERE event_type = 'integration.token_reset')
               AND (status <> 'pending' OR last_error IS NOT NULL OR credentials_secret_arn IS NOT NULL)
            """;

    /** More than any command takes. */
    private static final int MOST_STEPS = 100;

    private final Jdbi owner;

    /** @param owner the database as the schema's owner sees it */
    public LogLines(Jdbi owner) {
        this.owner = owner;
    }

    /** The steps that the log tells of each command, by its id; 0 for a line that tells none. */
    public Map<String, List<Integer>> steps() {
        Map<String, List<UUID>> lines = new HashMap<>();
        owner.useHandle(handle -> handle.createQuery(STEPS)
                .map((row, context) -> Map.entry(row.getString(1), row.getObject(2, UUID.class)))
                .forEach(line -> lines.computeIfAbsent(line.getKey(), id -> new ArrayList<>())
                        .add(line.getValue())));
        Map<String, List<Integer>> steps = new HashMap<>();
        lines.forEach((command, ids) -> steps.put(command, numbers(command, ids)));
        return steps;
    }

    private static List<Integer> numbers(String command, List<UUID> lines) {
        Map<UUID, Integer> numbers = new HashMap<>();
        IntStream.rangeClosed(1, MOST_STEPS).forEach(number -> numbers.put(id(command, number), number));
        return lines.stream().map(line -> numbers.getOrDefault(line, 0)).toList();
    }

    private static UUID id(String command, int number) {
        return UUID.nameUUIDFromBytes(("command:" + command + ":" + number).getBytes(US_ASCII));
    }

    /** The commands that reset a token, once for each time. */
    List<String> resets() {
        return owner.withHandle(
                handle -> handle.createQuery(RESETS).mapTo(String.class).list());
    }

    /** How many lines wait for their place in the chain. */
    public long unsealed() {
        return count("SELECT count(*) FROM audit_unsealed");
    }

    /** What the log has of so many commands. */
    public List<Finding> findings(int commands) {
        return List.of(
                new Finding("commands with one line of their creation", commands, count(ONCE.formatted(CREATED))),
                new Finding("commands with one line of their end", commands, count(ONCE.formatted(ENDED))),
                new Finding("effects whose receipts and lines differ", 0, count(UNEQUAL)),
                new Finding("integrations reset that are not pending", 0, count(NOT_RESET)));
    }

    /** What a statement counts. */
    public long count(String sql) {
        return owner.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
