package ai.alquimista.painel.persistence.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The texts that stand beside these classes: one entry a line, its fields parted by tabs. */
final class WordLists {

    private WordLists() {}

    static List<String> lines(String file) {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WordLists.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<List<String>> table(String file) {
        return lines(file).stream().map(line -> List.of(line.split("\t", -1))).toList();
    }
}
