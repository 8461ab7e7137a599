package ai.alquimista.painel.persistence.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.limit.Bucket;
import ai.alquimista.painel.domain.limit.Quota;
import ai.alquimista.painel.domain.limit.Scope;
import ai.alquimista.painel.persistence.cache.RedisFixture;
import ai.alquimista.painel.persistence.limit.RedisRateLimits;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.RedisClient;

class RedisPersonalDataTest {

    private static final UserId MARIA = new UserId("7d3e0c52-sub-of-maria");
    private static final UserId BIA = new UserId("91aa2b60-sub-of-bia");
    private static final Quota SLOW = new Quota(10, 1);
    private static final int MANY = 2_000;

    private final RedisFixture redis;
    private final RedisClient client;

    RedisPersonalDataTest() throws IOException {
        redis = new RedisFixture();
        client = redis.client();
    }

    @BeforeEach
    void leaveTraces() {
        RedisRateLimits limits = new RedisRateLimits(client, "dev");
        for (UserId user : List.of(MARIA, BIA))
            for (Scope scope : List.of(Scope.USER_READS, Scope.USER_WRITES))
                limits.take(List.of(new Bucket(scope, user.value(), SLOW)));
        try (Jedis plain = redis.plain()) {
            IntStream.range(0, MANY)
                    .forEach(i -> plain.set("v1:dev:platform:STAFF:getTenant:7:" + i, "by " + MARIA + " number " + i));
            plain.set("v1:prod:platform:STAFF:getTenant:7:1", "of another environment");
        }
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        redis.close();
    }

    @Test
    void leaves_neither_a_limit_of_the_person_nor_an_answer() {
        assertThat(data().erase(MARIA)).isEqualTo(2);

        try (Jedis plain = redis.plain()) {
            assertThat(plain.keys("*"))
                    .hasSize(3)
                    .contains("v1:prod:platform:STAFF:getTenant:7:1")
                    .allSatisfy(key -> assertThat(key).doesNotContain(MARIA.value()));
        }
    }

    @Test
    void shows_where_the_person_is_counted() {
        assertThat(data().find(MARIA)).isEqualTo(Map.of("limits", List.of("USER_READS", "USER_WRITES")));
        data().erase(MARIA);
        assertThat(data().find(MARIA)).isEqualTo(Map.of("limits", List.of()));
    }

    @Test
    void says_that_redis_is_away() throws IOException {
        redis.stop();

        assertThatThrownBy(() -> data().find(MARIA)).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> data().erase(MARIA)).isInstanceOf(Unavailable.class);
    }

    private RedisPersonalData data() {
        return new RedisPersonalData(client, "dev");
    }
}
