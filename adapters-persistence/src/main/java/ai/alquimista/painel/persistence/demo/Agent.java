package ai.alquimista.painel.persistence.demo;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * One agent of the catalogue.
 *
 * @param number from 1, by its place in the list
 * @param subCore the Fibonacci number of its sub-core
 */
record Agent(int number, String name, String displayName, String segment, String category, int subCore) {

    static final List<Agent> ALL = read();
    static final String SUBNUCLEO_COLUMNS = "id, name, description, status, created_at";
    static final String COLUMNS =
            "id, name, display_name, segment, category, version, status, subnucleo_id, created_at, updated_at";

    private static final Instant FOUNDED = Instant.parse("2023-01-16T12:00:00Z");

    private static List<Agent> read() {
        List<List<String>> rows = WordLists.table("agents.tsv");
        return IntStream.range(0, rows.size())
                .mapToObj(i -> of(i + 1, rows.get(i)))
                .toList();
    }

    private static Agent of(int number, List<String> row) {
        return new Agent(number, row.get(0), row.get(1), row.get(2), row.get(3), Integer.parseInt(row.get(4)));
    }

    UUID id() {
        return numbered('1', number);
    }

    UUID subCoreId() {
        return numbered('3', subCore);
    }

    /** Ids that a person can tell apart: a leading digit for the kind, the number at the end. */
    static UUID numbered(char kind, int number) {
        return UUID.fromString(String.format(Locale.ROOT, "%c0000000-0000-0000-0000-%012d", kind, number));
    }

    static Table subnucleos() {
        return new Table(
                "subnucleos",
                SUBNUCLEO_COLUMNS,
                WordLists.table("subnucleos.tsv").stream()
                        .map(row -> Table.row(
                                numbered('3', Integer.parseInt(row.get(0))),
                                row.get(1),
                                row.get(2),
                                "active",
                                FOUNDED)));
    }

    static Table agents() {
        return new Table("agents", COLUMNS, ALL.stream().map(Agent::row));
    }

    private String row() {
        String version = (1 + number % 3) + "." + number % 7 + ".0";
        return Table.row(id(), name, displayName, segment, category, version, "active", subCoreId(), FOUNDED, FOUNDED);
    }
}
