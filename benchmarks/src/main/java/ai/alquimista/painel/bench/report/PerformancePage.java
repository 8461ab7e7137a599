package ai.alquimista.painel.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The page that keeps the figures: what stands between a chapter's marks is written anew, all else stays. */
public record PerformancePage(Path file) {

    /**
     * Writes these chapters anew.
     *
     * @param chapters figures by the name in their marks
     */
    public void write(Map<String, String> chapters) throws IOException {
        String page = Files.readString(file);
        for (Map.Entry<String, String> chapter : chapters.entrySet()) {
            page = replaced(page, chapter.getKey(), chapter.getValue());
        }
        Files.writeString(file, page);
    }

    static String replaced(String page, String chapter, String figures) {
        String opening = "<!-- figures of " + chapter + ": written by the benchmarks -->";
        int begin = page.indexOf(opening);
        int end = page.indexOf("<!-- end of the figures of " + chapter + " -->");
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("the page has lost the marks around its figures of " + chapter);
        }
        return page.substring(0, begin) + opening + "\n\n" + figures.strip() + "\n\n" + page.substring(end);
    }
}
