package ai.alquimista.painel.chaos.rollout;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ai.alquimista.painel.local.process.Children;
import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.local.process.LocalProblem;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** HAProxy in front of the instances, as the load balancer is: it tries nothing twice, so that whatever fails is seen. */
final class Balancer implements AutoCloseable {

    private static final String PROGRAM = "haproxy";
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String FIGURES = "show stat";
    private static final String UP = "UP";
    private static final String DRAINED = "DRAIN";
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Path socket;
    private final int port;
    private final Process process;

    private Balancer(Path socket, int port, Process process) {
        this.socket = socket;
        this.port = port;
        this.process = process;
    }

    /** Whether there is an HAProxy on this machine. */
    static boolean isInstalled() {
        return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    }

    /** Starts it on that port, in front of servers that need not be there yet. */
    static Balancer start(Path folder, int port, Duration check, List<Instance> servers) {
        if (!isInstalled()) throw new LocalProblem("There is no haproxy on this machine: install the package haproxy");
        Path socket = folder.resolve("haproxy.sock");
        Path file = folder.resolve("haproxy.cfg");
        try {
            Files.createDirectories(folder);
            Files.writeString(file, BalancerFile.of(socket, port, check, servers));
            Process process = new ProcessBuilder(PROGRAM, "-db", "-f", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(folder.resolve("haproxy.log").toFile()))
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .start();
            return new Balancer(socket, port, process);
        } catch (IOException failed) {
            throw new LocalProblem("HAProxy did not start", failed);
        }
    }

    URI address() {
        return URI.create("http://" + Listener.HOST + ":" + port);
    }

    /** Sends no new requests there. */
    void drain(Instance server) {
        tell("set server painel/" + server.name() + " state drain");
    }

    /** Ends whatever is still under way there. */
    void cut(Instance server) {
        tell("shutdown sessions server painel/" + server.name());
    }

    /** Sends there again once it was seen to be well; returns when it does. */
    void put(Instance server) throws InterruptedException {
        await(server, DRAINED);
        tell("set server painel/" + server.name() + " state ready");
        await(server, UP);
    }

    /** Returns when it has found that the server is well, and sends there. */
    void awaitUp(Instance server) throws InterruptedException {
        await(server, UP);
    }

    private void await(Instance server, String status) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!status(server).equals(status)) {
            if (System.nanoTime() > end)
                throw new LocalProblem("The balancer does not take " + server.name() + " back: " + status(server));
            Thread.sleep(LOOK);
        }
    }

    private String status(Instance server) {
        return BalancerFigures.of(tell(FIGURES)).text(server.name(), "status");
    }

    /** How many requests it could not bring to a server, or got no whole answer to, since it was started. */
    long undelivered() {
        return BalancerFigures.of(tell(FIGURES)).undelivered();
    }

    private String tell(String command) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(ByteBuffer.wrap((command + "\n").getBytes(US_ASCII)));
            return new String(Channels.newInputStream(channel).readAllBytes(), US_ASCII);
        } catch (IOException failed) {
            throw new LocalProblem("HAProxy does not hear \"" + command + "\"", failed);
        }
    }

    @Override
    public void close() {
        Children.end(process.toHandle(), GRACE);
    }
}
