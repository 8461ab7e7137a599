package ai.alquimista.painel.persistence.demo;

import ai.alquimista.painel.persistence.schema.Migrations;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Rows on their way into one table.
 *
 * @param columns as they stand in the rows, parted by commas
 * @param rows in the text format of COPY, each ended by a line feed
 */
record Table(String name, String columns, Stream<String> rows) {

    /** One row in the text format of COPY. */
    static String row(@Nullable Object... values) {
        var row = new StringBuilder();
        for (Object value : values) {
            row.append(text(value)).append('\t');
        }
        row.setCharAt(row.length() - 1, '\n');
        return row.toString();
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "\\N";
            case byte[] bytes -> "\\\\x" + HexFormat.of().formatHex(bytes);
            case String string -> escaped(string);
            default -> value.toString();
        };
    }

    private static String escaped(String string) {
        if (string.chars().noneMatch(each -> each < ' ' || each == '\\')) return string;
        return string.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    /**
     * Writes the rows and returns how many there were. COPY is not to be had where row-level security is forced, so they
     * come by way of a temporary table. The planner is told at once: the first pages are asked for before it would look
     * by itself.
     */
    long writeTo(Handle handle) throws SQLException {
        String table = Migrations.SCHEMA + "." + name;
        handle.execute("CREATE TEMPORARY TABLE incoming ON COMMIT DROP AS SELECT %s FROM %s WITH NO DATA"
                .formatted(columns, table));
        copy(handle.getConnection().unwrap(PGConnection.class).getCopyAPI());
        long written = handle.execute("INSERT INTO %1$s (%2$s) SELECT %2$s FROM incoming".formatted(table, columns));
        handle.execute("DROP TABLE incoming");
        if (written > 0) handle.execute("ANALYZE " + table);
        return written;
    }

    private void copy(CopyManager manager) throws SQLException {
        CopyIn target = manager.copyIn("COPY incoming (%s) FROM STDIN".formatted(columns));
        try {
            for (Iterator<String> each = rows.iterator(); each.hasNext(); ) {
                byte[] bytes = each.next().getBytes(StandardCharsets.UTF_8);
                target.writeToCopy(bytes, 0, bytes.length);
            }
            target.endCopy();
        } finally {
            if (target.isActive()) target.cancelCopy();
        }
    }
}
