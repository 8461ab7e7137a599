package ai.alquimista.painel.persistence.cache;

import ai.alquimista.painel.application.port.ReadCacheObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.RedisClient;
import redis.embedded.RedisServer;

/** A Redis of the test's own, which may be stopped, frozen and started again. */
public final class RedisFixture implements AutoCloseable {

    private final int port;
    private RedisServer server;
    private long pid;

    public RedisFixture() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        server = started();
    }

    public URI address() {
        return URI.create("redis://127.0.0.1:" + port);
    }

    public RedisClient client() {
        return RedisClients.open(address());
    }

    /** A cache on that client, with a breaker of its own. */
    static RedisReadCache cache(RedisClient client, String environment, ReadCacheObserver observer, Clock clock) {
        RedisBreaker breaker = new RedisBreaker(() -> client.getPool().clear());
        return new RedisReadCache(client, breaker, environment, observer, clock);
    }

    /** A connection with all the time in the world, for planting. */
    public Jedis plain() {
        return new Jedis("127.0.0.1", port);
    }

    public void stop() throws IOException {
        server.stop();
    }

    public void restart() throws IOException {
        server = started();
    }

    public void freeze() throws IOException {
        signal("STOP");
    }

    public void thaw() throws IOException {
        signal("CONT");
    }

    private RedisServer started() throws IOException {
        RedisServer next = RedisServer.builder()
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .build();
        next.start();
        try (Jedis redis = plain()) {
            pid = redis.info("server")
                    .lines()
                    .filter(line -> line.startsWith("process_id:"))
                    .mapToLong(line -> Long.parseLong(
                            line.substring("process_id:".length()).strip()))
                    .findFirst()
                    .orElseThrow();
        }
        return next;
    }

    private void signal(String name) throws IOException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start();
        if (kill.onExit().join().exitValue() != 0) throw new IllegalStateException("kill -" + name + " failed");
    }

    @Override
    public void close() throws IOException {
        if (server.isActive()) {
            thaw();
            server.stop();
        }
    }
}
