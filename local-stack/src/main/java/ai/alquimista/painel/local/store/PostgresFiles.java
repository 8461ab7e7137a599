package ai.alquimista.painel.local.store;

import ai.alquimista.painel.local.process.Children;
import ai.alquimista.painel.local.process.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** PostgreSQL's data folder as seen from outside the server. */
final class PostgresFiles {

    private static final Duration GRACE = Duration.ofSeconds(4);
    private static final List<String> PASSWORDS_ONLY = List.of(
            "# Written at every start: loopback only, and only with a password.",
            "host all all 127.0.0.1/32 scram-sha-256");

    private final Path data;
    private final Path finished;

    PostgresFiles(Path folder) {
        this.data = folder.resolve("data");
        this.finished = folder.resolve("finished");
    }

    Path data() {
        return data;
    }

    /** Deletes a data folder whose making was cut short: nothing has been kept in it yet. */
    void discardUnfinished() {
        if (!Files.exists(finished)) StateFolder.delete(data);
    }

    void markFinished() {
        try {
            Files.writeString(finished, "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void requirePasswords() {
        try {
            Files.write(data.resolve("pg_hba.conf"), PASSWORDS_ONLY);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The live server on this folder: the process that postmaster.pid names, if it is a PostgreSQL started on it. */
    Optional<ProcessHandle> server() {
        Path file = data.resolve("postmaster.pid");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst()
                    .filter(pid -> pid.matches("\\d+"))
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                    .filter(this::isOurs);
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        String[] arguments = process.info().arguments().orElse(new String[0]);
        return process.info().command().orElse("").endsWith("postgres")
                && List.of(arguments).contains(data.toString());
    }

    /** Ends a server still running on this folder, and removes the mark of one that is gone. */
    void endLeftover() {
        server().ifPresent(process -> Children.end(process, GRACE));
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
