package ai.alquimista.painel.persistence.limit;

import ai.alquimista.painel.persistence.cache.RedisClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import redis.clients.jedis.UnifiedJedis;
import redis.embedded.RedisServer;

/** A Redis of the test's own, with a client. */
final class TestRedis implements AutoCloseable {

    private final RedisServer server;
    private final UnifiedJedis client;

    TestRedis() {
        try {
            int port = freePort();
            server = RedisServer.builder().port(port).bind("127.0.0.1").build();
            server.start();
            client = RedisClients.open(URI.create("redis://127.0.0.1:" + port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    UnifiedJedis client() {
        return client;
    }

    /** Its clock, in microseconds. */
    long micros() {
        List<?> time = (List<?>) client.eval("return redis.call('TIME')");
        return Long.parseLong((String) time.get(0)) * 1_000_000 + Long.parseLong((String) time.get(1));
    }

    void stop() {
        server.stop();
    }

    @Override
    public void close() {
        client.close();
        stop();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
