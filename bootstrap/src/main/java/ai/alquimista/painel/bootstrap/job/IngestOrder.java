package ai.alquimista.painel.bootstrap.job;

import ai.alquimista.painel.bootstrap.job.file.FileKind;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that is to be taken in.
 *
 * @param rejected where the lines are told that do not count
 * @param again from its start, even if it was taken in before
 */
record IngestOrder(Path path, FileKind kind, Path rejected, boolean again) {

    private static final String REJECTED = ".rejected.csv";

    /** Stops what cannot come to anything before any of it is begun. */
    static IngestOrder of(Path path, @Nullable Path rejected, boolean again) {
        FileKind kind = FileKind.of(path)
                .orElseThrow(() -> new Stopped(ExitCode.USAGE, "ingest.unknown-kind", path.toString()));
        if (!Files.isRegularFile(path) || !Files.isReadable(path))
            throw new Stopped(ExitCode.USAGE, "ingest.unreadable", path.toString());
        Path told = rejected == null ? path.resolveSibling(path.getFileName() + REJECTED) : rejected;
        requireWritable(told);
        return new IngestOrder(path, kind, told, again);
    }

    private static void requireWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        boolean writable = Files.exists(file)
                ? Files.isRegularFile(file) && Files.isWritable(file)
                : folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
        if (!writable) throw new Stopped(ExitCode.USAGE, "ingest.unwritable", file.toString());
    }

    String name() {
        return path.getFileName().toString();
    }
}
