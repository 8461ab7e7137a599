package ai.alquimista.painel.deploy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shell scripts of a folder: by their first line, or by what their names end in. */
final class ShellScripts {

    private static final Set<String> MADE = Set.of(".git", ".local", "target", "node_modules", "dist");
    private static final Pattern FIRST_LINE = Pattern.compile("#!.*\\b(sh|bash|bats)( .*)?");
    private static final List<String> ENDINGS = List.of(".sh", ".bash", ".bats");
    private static final int LONGEST = 1 << 20;

    private ShellScripts() {}

    /** Relative to the folder; what builds make is left out. */
    static List<String> below(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                return MADE.contains(visited.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && attributes.size() < LONGEST && isOne(file))
                    found.add(folder.relativize(file).toString());
                return FileVisitResult.CONTINUE;
            }
        });
        return found.stream().sorted().toList();
    }

    private static boolean isOne(Path file) {
        String name = file.getFileName().toString();
        if (ENDINGS.stream().anyMatch(name::endsWith)) return true;
        try (BufferedReader reader = Files.newBufferedReader(file);
                Stream<String> lines = reader.lines()) {
            return lines.findFirst()
                    .filter(line -> FIRST_LINE.matcher(line).matches())
                    .isPresent();
        } catch (UncheckedIOException | MalformedInputException binary) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
