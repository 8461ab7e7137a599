package ai.alquimista.painel.bootstrap.it;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** An agent that nobody can start until this is closed: whoever tries holds their command and waits, for ten seconds. */
final class HeldAgent implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    HeldAgent(Repair repair) throws IOException {
        Files.createDirectories(repair.agentLock().getParent());
        channel = FileChannel.open(repair.agentLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock = channel.lock();
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
