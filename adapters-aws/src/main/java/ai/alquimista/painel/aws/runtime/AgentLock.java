package ai.alquimista.painel.aws.runtime;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Keeps two workers from one agent, also those of different processes; a process that dies lets go. */
final class AgentLock {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private AgentLock() {}

    /** What is done while nobody else is at it. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** Waits until nobody else holds the file's lock. */
    static <T> T holding(Path file, Work<T> work) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!isHeld(channel)) {
                if (System.nanoTime() > deadline) throw new IOException("somebody else is at the agent");
                AgentProcess.pause();
            }
            return work.run();
        }
    }

    private static boolean isHeld(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null && lock.isValid();
        } catch (OverlappingFileLockException anotherThread) {
            return false;
        }
    }
}
