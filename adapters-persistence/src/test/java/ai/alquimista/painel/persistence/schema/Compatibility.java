package ai.alquimista.painel.persistence.schema;

import ai.alquimista.painel.persistence.Database;
import ai.alquimista.painel.persistence.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds the statements of the release before against a schema: each is prepared and planned by the login that sends it. */
final class Compatibility {

    private static final String INDETERMINATE = "42P18";
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
    private static final Pattern INSERT = Pattern.compile("INSERT INTO (\\w+)(?: AS \\w+)? \\(([a-z0-9_, ]+)\\)");

    private final Database database;
    private final Login login;
    private final List<String> needed;

    Compatibility(Database database, Login login) {
        this.database = database;
        this.login = login;
        this.needed = Rows.of(database.asOwner(), """
                SELECT c.relname || '.' || a.attname
                  FROM pg_class c
                  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                 WHERE c.relnamespace = 'alquimista_platform'::regnamespace AND c.relkind IN ('r', 'p')
                   AND a.attnotnull AND NOT a.atthasdef AND a.attidentity = ''""");
    }

    /** What it can no longer do, a line each. */
    List<String> breaches() {
        try (Connection connection = database.dataSource(login).getConnection();
                Statement work = connection.createStatement()) {
            var breaches = new ArrayList<String>();
            for (String statement : Release.statements().getOrDefault(login, List.of())) {
                refusal(work, statement).ifPresent(why -> breaches.add(why + ": " + statement));
                missing(statement).forEach(column -> breaches.add(column + " must be given: " + statement));
            }
            return breaches;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Optional<String> refusal(Statement work, String statement) throws SQLException {
        String[] types = new String[parameters(statement)];
        Arrays.fill(types, "unknown");
        try {
            prepare(work, statement, types);
            String none = types.length == 0 ? "" : String.join(", ", Collections.nCopies(types.length, "NULL"));
            work.execute("EXPLAIN EXECUTE asked" + (none.isEmpty() ? "" : "(" + none + ")"));
            work.execute("DEALLOCATE asked");
            return Optional.empty();
        } catch (SQLException refused) {
            work.execute("DEALLOCATE ALL");
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    /** The driver names the type of what nothing else tells: of any it may be a text here. */
    private static void prepare(Statement work, String statement, String[] types) throws SQLException {
        String list = types.length == 0 ? "" : "(" + String.join(", ", types) + ")";
        try {
            work.execute("PREPARE asked" + list + " AS " + statement);
        } catch (SQLException refused) {
            Matcher which = PARAMETER.matcher(String.valueOf(refused.getMessage()));
            if (!INDETERMINATE.equals(refused.getSQLState()) || !which.find()) throw refused;
            int at = Integer.parseInt(which.group(1)) - 1;
            if (!types[at].equals("unknown")) throw refused;
            types[at] = "text";
            prepare(work, statement, types);
        }
    }

    private static int parameters(String statement) {
        return PARAMETER
                .matcher(statement)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(0);
    }

    private Stream<String> missing(String statement) {
        return INSERT.matcher(statement).results().flatMap(insert -> {
            String table = insert.group(1) + ".";
            List<String> given = Arrays.asList(insert.group(2).split(", *", -1));
            return needed.stream()
                    .filter(column -> column.startsWith(table) && !given.contains(column.substring(table.length())));
        });
    }
}
