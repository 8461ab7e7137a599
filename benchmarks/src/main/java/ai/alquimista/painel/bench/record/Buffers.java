package ai.alquimista.painel.bench.record;

import ai.alquimista.painel.bench.data.Cluster;
import ai.alquimista.painel.bench.data.Dataset;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pages of 8 KiB that one call's statements touched, as EXPLAIN (ANALYZE, BUFFERS) counts them.
 *
 * @param hit found in shared memory
 * @param read fetched from the operating system
 * @param local of temporary tables, and of sorts that did not fit
 */
public record Buffers(double hit, double read, double local) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Buffers NONE = new Buffers(0, 0, 0);

    /** The mean over the calls. */
    public static Buffers of(Cluster cluster, Dataset dataset, List<Answering> calls) throws SQLException {
        Buffers all = NONE;
        try (Connection connection = cluster.connect(dataset)) {
            for (Answering call : calls) {
                for (Sent statement : call.reads()) {
                    all = all.plus(of(connection, call, statement));
                }
            }
        }
        double count = Math.max(1, calls.size());
        return new Buffers(all.hit / count, all.read / count, all.local / count);
    }

    /** As the service's own login, behind the same policies. */
    private static Buffers of(Connection connection, Answering call, Sent sent) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL ROLE " + sent.login().replace('-', '_'));
            Optional<Sent> context = call.contextOf(sent);
            if (context.isPresent()) {
                prepared(statement, "", context.get());
            }
            return of(prepared(statement, "EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ", sent));
        } finally {
            connection.rollback();
        }
    }

    /** The first column of what the prepared statement, or its explanation, answers. */
    private static String prepared(Statement statement, String explain, Sent sent) throws SQLException {
        statement.execute("PREPARE sent AS " + sent.sql());
        try (ResultSet row = statement.executeQuery(explain + "EXECUTE sent" + arguments(sent.values()))) {
            row.next();
            return row.getString(1);
        } finally {
            statement.execute("DEALLOCATE sent");
        }
    }

    /** EXECUTE takes no bound values. */
    private static String arguments(List<@Nullable String> values) {
        return values.isEmpty()
                ? ""
                : values.stream()
                        .map(value -> value == null ? "NULL" : "'" + value.replace("'", "''") + "'")
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static Buffers of(String plan) {
        try {
            JsonNode top = JSON.readTree(plan).get(0).get("Plan");
            return new Buffers(
                    top.path("Shared Hit Blocks").asDouble(),
                    top.path("Shared Read Blocks").asDouble(),
                    top.path("Local Hit Blocks").asDouble()
                            + top.path("Local Read Blocks").asDouble()
                            + top.path("Temp Read Blocks").asDouble());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Buffers plus(Buffers other) {
        return new Buffers(hit + other.hit, read + other.read, local + other.local);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.0f / %.1f / %.0f", hit, read, local);
    }
}
