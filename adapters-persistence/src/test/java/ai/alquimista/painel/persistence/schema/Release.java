package ai.alquimista.painel.persistence.schema;

import ai.alquimista.painel.domain.audit.Hash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The release before this one, as it was written down: what its servers ask, and its migrations. */
final class Release {

    static final Path FOLDER = Path.of("src/test/resources/release");

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final String STATEMENTS = "statements.sql";
    private static final String CHECKSUMS = "migrations.sha256";
    private static final String ROLE = "-- ";
    private static final String END = ";";

    private Release() {}

    /** What each login is asked for. */
    static Map<Login, List<Asked>> statements() {
        var statements = new EnumMap<Login, List<Asked>>(Login.class);
        List<Asked> section = new ArrayList<>();
        for (String line : lines(STATEMENTS)) {
            if (line.startsWith(ROLE)) {
                section = new ArrayList<>();
                statements.put(Login.of(line.substring(ROLE.length())), section);
            } else section.add(Asked.read(line.substring(0, line.length() - END.length())));
        }
        return statements;
    }

    static void write(Map<Login, ? extends Iterable<Asked>> statements) throws IOException {
        var lines = new ArrayList<String>();
        statements.forEach((login, asked) -> {
            lines.add(ROLE + login.role());
            asked.forEach(statement -> lines.add(statement.line() + END));
        });
        Files.write(FOLDER.resolve(STATEMENTS), lines);
        Files.write(
                FOLDER.resolve(CHECKSUMS),
                present().entrySet().stream()
                        .map(each -> each.getValue() + "  " + each.getKey())
                        .toList());
    }

    /** The checksums of its migrations, by their files' names. */
    static SortedMap<String, String> migrations() {
        var migrations = new TreeMap<String, String>();
        lines(CHECKSUMS).forEach(line -> {
            String[] parts = line.split("  ", 2);
            migrations.put(parts[1], parts[0]);
        });
        return migrations;
    }

    /** The same of those that are there now. */
    static SortedMap<String, String> present() {
        var migrations = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : (Iterable<Path>) files::iterator)
                migrations.put(
                        String.valueOf(file.getFileName()),
                        Hash.over(Files.readAllBytes(file)).hex());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return migrations;
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
