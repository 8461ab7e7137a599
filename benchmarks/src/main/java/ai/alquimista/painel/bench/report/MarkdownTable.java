package ai.alquimista.painel.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows under headings. */
public final class MarkdownTable {

    private final List<List<String>> rows = new ArrayList<>();

    public MarkdownTable(String... headings) {
        rows.add(List.of(headings));
    }

    public void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** The first column to the left, figures to the right. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(line(rows.getFirst()));
        lines.add("|---|" + "---:|".repeat(rows.getFirst().size() - 1));
        rows.stream().skip(1).map(MarkdownTable::line).forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
