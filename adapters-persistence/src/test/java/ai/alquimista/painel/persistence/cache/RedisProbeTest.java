package ai.alquimista.painel.persistence.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.UnifiedJedis;
import redis.embedded.RedisServer;

class RedisProbeTest {

    @Test
    void tells_how_long_a_pong_took_and_notices_when_redis_goes_away() throws Exception {
        int port = freePort();
        RedisServer server = RedisServer.builder().port(port).bind("127.0.0.1").build();
        server.start();
        try (UnifiedJedis redis = RedisClients.open(at(port))) {
            RedisProbe probe = new RedisProbe(redis);
            assertThat(probe.probe()).isPositive();

            server.stop();

            assertThatThrownBy(probe::probe).isInstanceOf(Unavailable.class);
        } finally {
            server.stop();
        }
    }

    @Test
    void gives_up_on_a_server_that_accepts_and_never_answers() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                UnifiedJedis redis = RedisClients.open(at(silent.getLocalPort()))) {
            assertThatThrownBy(() -> new RedisProbe(redis).probe()).isInstanceOf(Unavailable.class);
        }
    }

    private static URI at(int port) {
        return URI.create("redis://127.0.0.1:" + port);
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
