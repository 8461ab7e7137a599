package ai.alquimista.painel.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page that keeps the figures: what stands between its marks is written anew, the words around them stay. */
public record PerformancePage(Path file) {

    private static final String BEGIN = "<!-- figures: written by the benchmarks -->";
    private static final String END = "<!-- end of the figures -->";

    public void write(String figures) throws IOException {
        String page = Files.exists(file) ? Files.readString(file) : "# Performance\n\n" + BEGIN + "\n" + END + "\n";
        Files.writeString(file, replaced(page, figures));
    }

    static String replaced(String page, String figures) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("the page has lost the marks around its figures");
        }
        return page.substring(0, begin) + BEGIN + "\n\n" + figures.strip() + "\n\n" + page.substring(end);
    }
}
