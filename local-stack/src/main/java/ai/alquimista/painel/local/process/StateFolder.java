package ai.alquimista.painel.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder that keeps the stores' data between runs; one launcher holds it at a time. */
public final class StateFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel lock;

    private StateFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Takes the folder for this process; when another one holds it, that is a {@link LocalProblem}. */
    public static StateFolder hold(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            onlyOwner(root, "rwx------");
            return new StateFolder(root, lock(root));
        } catch (IOException failed) {
            throw new LocalProblem("Cannot use the state folder " + root + ": " + failed.getMessage(), failed);
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldHere) {
            channel.close();
            throw inUse(root);
        }
        channel.close();
        throw inUse(root);
    }

    private static LocalProblem inUse(Path root) {
        return new LocalProblem("The local stack is already running on " + root
                + ": stop it first, or set PAINEL_LOCAL_STATE to another folder");
    }

    public Path root() {
        return root;
    }

    /** A folder inside, made when missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Deletes a folder and all that is in it; one that is not there is as good as deleted. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where a part writes its log. */
    public Path log(String name) {
        return folder("logs").resolve(name + ".log");
    }

    /** Takes rights from everyone but the owner, where the file system knows rights. */
    public static void onlyOwner(Path file, String permissions) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
