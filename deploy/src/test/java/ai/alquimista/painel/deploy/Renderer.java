package ai.alquimista.painel.deploy;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program of this machine that renders kustomizations: kustomize itself, or the one in kubectl.
 *
 * @param command to which the folder is added
 */
record Renderer(List<String> command) {

    private static final int OLDEST = 5;
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\.\\d+");
    private static final List<Program> PROGRAMS = List.of(
            new Program(List.of("kustomize", "version"), "", new Renderer(List.of("kustomize", "build"))),
            new Program(
                    List.of("kubectl", "version", "--client"),
                    "Kustomize Version: ",
                    new Renderer(List.of("kubectl", "kustomize"))));

    private record Program(List<String> version, String before, Renderer renderer) {}

    private record Answer(int code, String out) {}

    static Renderer found() {
        return PROGRAMS.stream()
                .filter(program -> version(program) >= OLDEST)
                .map(Program::renderer)
                .findFirst()
                .orElseGet(() -> abort("skipped: neither kustomize nor kubectl with kustomize 5 is on the PATH"));
    }

    String render(Path folder) {
        List<String> whole =
                Stream.concat(command.stream(), Stream.of(folder.toString())).toList();
        Answer answer = run(whole).orElseThrow();
        if (answer.code() != 0) throw new AssertionError(String.join(" ", whole) + ": " + answer.out());
        return answer.out();
    }

    /** The major one; 0 where there is none. */
    private static int version(Program program) {
        return run(program.version())
                .map(Answer::out)
                .map(out -> out.substring(Math.max(0, out.indexOf(program.before()))))
                .filter(out -> out.startsWith(program.before()))
                .map(VERSION::matcher)
                .filter(Matcher::find)
                .map(matcher -> Integer.parseInt(matcher.group(1)))
                .orElse(0);
    }

    /** Empty if there is no such program. */
    private static Optional<Answer> run(List<String> command) {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException missing) {
            return Optional.empty();
        }
        try (InputStream out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(new Answer(process.waitFor(), said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
