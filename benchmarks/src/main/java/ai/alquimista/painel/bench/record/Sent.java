package ai.alquimista.painel.bench.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it reached PostgreSQL.
 *
 * @param login the connection's name, which tells the service's pools apart
 * @param sql with its parameters as {@code $1}, {@code $2} …
 * @param values in that order, as text; null for NULL
 */
public record Sent(String login, String sql, List<@Nullable String> values) {

    private static final String CONTEXT = "SELECT set_config(";

    public Sent {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** Whether it only says for whom the next one speaks. */
    boolean isContext() {
        return sql.startsWith(CONTEXT);
    }

    boolean isRead() {
        return (sql.startsWith("SELECT") || sql.startsWith("WITH")) && !isContext();
    }
}
