package ai.alquimista.painel.persistence.recent;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.memory.InMemoryPorts;
import ai.alquimista.painel.application.memory.InMemoryStore;
import ai.alquimista.painel.persistence.cache.RedisBreaker;
import ai.alquimista.painel.persistence.cache.RedisFixture;
import ai.alquimista.painel.persistence.signal.RedisChannels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.RedisClient;

@Timeout(60)
class TenantNewsTest {

    private final InMemoryPorts source = new InMemoryPorts(new InMemoryStore());
    private RedisFixture redis;
    private RedisClient client;

    @BeforeEach
    void start() throws Exception {
        redis = new RedisFixture();
        client = redis.client();
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        redis.close();
    }

    @Test
    void what_was_changed_is_asked_for_again_in_this_process_and_in_the_others() throws Exception {
        try (RedisChannels here = channels();
                RedisChannels there = channels()) {
            TenantNews news = new TenantNews(here);
            RecentTenants own = listening(news);
            RecentTenants others = listening(new TenantNews(there));
            assertThat(own.standing(ACME.id())).isEmpty();
            assertThat(others.standing(ACME.id())).isEmpty();

            source.store().tenant(ACME, SAO_PAULO);
            news.changed(ACME.id());

            assertThat(own.standing(ACME.id())).isPresent();
            while (others.standing(ACME.id()).isEmpty()) {
                Thread.sleep(50);
                news.changed(ACME.id());
            }
        }
    }

    /** Its clock stands still: nothing is asked for again but what is forgotten. */
    private RecentTenants listening(TenantNews news) {
        RecentTenants tenants = new RecentTenants(source, () -> 0);
        news.onChange(tenants::forget);
        return tenants;
    }

    private RedisChannels channels() {
        return new RedisChannels(client, new RedisBreaker(() -> client.getPool().clear()), redis.address(), "test");
    }
}
