package ai.alquimista.painel.persistence.signal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.persistence.cache.RedisClients;
import ai.alquimista.painel.persistence.cache.RedisFixture;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.Jedis;

@Timeout(60)
class LineTest implements Line.Listener {

    private final Semaphore openings = new Semaphore(0);
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Override
    public void opened() {
        openings.release();
    }

    @Override
    public void heard(String message) {
        heard.add(message);
    }

    @Test
    void is_made_anew_after_a_long_silence() throws Exception {
        try (RedisFixture redis = new RedisFixture();
                Jedis speaker = redis.plain()) {
            Line line = new Line(() -> RedisClients.connect(redis.address()), "news", Duration.ofMillis(200), this);
            line.open();
            try {
                assertThat(openings.tryAcquire(3, 20, TimeUnit.SECONDS)).isTrue();

                String word;
                do {
                    speaker.publish("news", "still there");
                    word = heard.poll(50, TimeUnit.MILLISECONDS);
                } while (word == null);
                assertThat(word).isEqualTo("still there");
            } finally {
                line.close();
            }
        }
    }
}
