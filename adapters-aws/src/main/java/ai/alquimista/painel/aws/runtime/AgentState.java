package ai.alquimista.painel.aws.runtime;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is written down of one agent.
 *
 * @param running the token that it was last started for
 * @param intended the token that it is being started for; there until that is done
 */
record AgentState(Optional<String> running, Optional<String> intended) {

    private static final String TEMPORARY = ".new";

    static AgentState read(Path file) throws IOException {
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of("", "");
        return new AgentState(token(lines.get(0)), token(lines.get(1)));
    }

    private static Optional<String> token(String line) {
        return Optional.of(line).filter(token -> !token.isEmpty());
    }

    /** Every token whose process may live. */
    List<String> tokens() {
        return Stream.concat(running.stream(), intended.stream()).toList();
    }

    AgentState intending(String token) {
        return new AgentState(running, Optional.of(token));
    }

    static AgentState running(String token) {
        return new AgentState(Optional.of(token), Optional.empty());
    }

    /** Replaces the file whole, or not at all. */
    void write(Path file) throws IOException {
        Path whole = file.resolveSibling(file.getFileName() + TEMPORARY);
        Files.write(whole, (running.orElse("") + "\n" + intended.orElse("") + "\n").getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
