package ai.alquimista.painel.chaos.restore;

import ai.alquimista.painel.local.process.StateFolder;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** The files of a PostgreSQL that may be running, which makes and deletes some meanwhile. */
final class FileTree extends SimpleFileVisitor<Path> {

    /** What belongs to the process and not to the data; its log is in the archive. */
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");

    private static final Path WRITE_AHEAD = Path.of("pg_wal");

    private final Path source;
    private Path target;

    FileTree(Path source) {
        this.source = source;
        this.target = source;
    }

    void copyTo(Path folder) throws IOException {
        target = folder;
        Files.walkFileTree(source, this);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        Path copy = copyOf(folder);
        Files.createDirectories(copy);
        StateFolder.onlyOwner(copy, "rwx------");
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        boolean isLeftOut = LEFT_OUT.contains(String.valueOf(file.getFileName()))
                || source.relativize(file).startsWith(WRITE_AHEAD);
        try {
            if (!isLeftOut) Files.copy(file, copyOf(file));
        } catch (NoSuchFileException gone) {
            // Deleted since the folder was read; the log tells what became of it.
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
        if (failed instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
        throw failed;
    }

    private Path copyOf(Path path) {
        return target.resolve(source.relativize(path));
    }
}
