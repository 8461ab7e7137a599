package ai.alquimista.painel.persistence.schema;

import ai.alquimista.painel.persistence.Database;
import ai.alquimista.painel.persistence.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
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

/**
 * Holds the statements of the release before against a schema: each is prepared and planned by the login that sends it, and
 * those that look at the walls before a server serves are carried out.
 */
final class Compatibility {

    private static final String INDETERMINATE = "42P18";
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
    private static final Pattern WALL =
            Pattern.compile("SELECT (?:format\\('|concat_ws\\(' ', 'role'|'the database has no).*");
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
        return breaches(Release.statements().getOrDefault(login, List.of()));
    }

    List<String> breaches(List<Asked> statements) {
        try (Connection connection = database.dataSource(login).getConnection();
                Statement work = connection.createStatement()) {
            var breaches = new ArrayList<String>();
            for (Asked statement : statements) {
                refusal(work, statement).ifPresent(why -> breaches.add(why + ": " + statement.text()));
                if (WALL.matcher(statement.text()).matches()) breaches.addAll(complaints(work, statement.text()));
                missing(statement.text())
                        .forEach(column -> breaches.add(column + " must be given: " + statement.text()));
            }
            return breaches;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Optional<String> refusal(Statement work, Asked statement) throws SQLException {
        try {
            int parameters = prepare(work, statement).types().size();
            String none = String.join(", ", Collections.nCopies(parameters, "NULL"));
            work.execute("EXPLAIN EXECUTE asked" + (parameters == 0 ? "" : "(" + none + ")"));
            work.execute("DEALLOCATE asked");
            return Optional.empty();
        } catch (SQLException refused) {
            work.execute("DEALLOCATE ALL");
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    /** What neither the driver nor anything else tells may be a text here. */
    private static Asked prepare(Statement work, Asked statement) throws SQLException {
        try {
            work.execute(statement.line());
            return statement;
        } catch (SQLException refused) {
            Matcher which = PARAMETER.matcher(String.valueOf(refused.getMessage()));
            if (!INDETERMINATE.equals(refused.getSQLState()) || !which.find()) throw refused;
            int place = Integer.parseInt(which.group(1)) - 1;
            if (!statement.types().get(place).equals("unknown")) throw refused;
            return prepare(work, statement.with(place, "text"));
        }
    }

    /** For which one of its servers would not start. */
    private static List<String> complaints(Statement work, String wall) throws SQLException {
        try (ResultSet rows = work.executeQuery(wall)) {
            var complaints = new ArrayList<String>();
            while (rows.next()) complaints.add(rows.getString(1));
            return complaints;
        }
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
