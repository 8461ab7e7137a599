package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.FIRST_TENANT;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Redis stopped in its tracks, where it takes connections and says nothing; and Redis gone. */
class RedisOutageIT {

    private static final Duration NOTICED = Duration.ofSeconds(10);
    private static final Duration HEALED = Duration.ofSeconds(30);
    private static final int ROUNDS = 20;

    private final Map<String, String> answers = new HashMap<>();

    @BeforeEach
    void ask() {
        for (String path : Routes.ALL) answers.put(path, get(path).body());
    }

    @AfterEach
    void goOn() {
        Eventually.until(HEALED, () -> data().contains("\"redis\":\"up\""));
        Changes.seen(FIRST_TENANT);
        for (String path : Routes.ALL) {
            assertThat(get(path).header("X-Cache")).as(path).isEqualTo("MISS");
            assertThat(get(path).header("X-Cache")).as(path).isEqualTo("HIT");
        }
    }

    @Test
    void makes_the_service_degraded_and_not_down() throws Exception {
        RedisSwitch.stop();
        try {
            assertDegraded();
        } finally {
            RedisSwitch.goOn();
        }
    }

    @Test
    void is_survived_when_it_is_gone() {
        Service.running().stopRedis();
        try {
            assertDegraded();
        } finally {
            Service.running().startRedis();
        }
    }

    private void assertDegraded() {
        assertRightAnswers();
        Eventually.until(NOTICED, () -> data().contains("\"redis\":\"down\""));
        Answer ready = Http.get("/health/ready", Map.of());
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.json().at("/checks/0/data").toString())
                .contains("\"degraded\":true", "\"postgresql\":\"up\"", "\"dynamodb\":\"up\"");
        assertRightAnswers();
    }

    private void assertRightAnswers() {
        for (int i = 0; i < ROUNDS; i++)
            for (String path : Routes.ALL) {
                Answer answer = get(path);
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(answer.body()).as(path).isEqualTo(answers.get(path));
            }
    }

    private static Answer get(String path) {
        return Http.get(path, Service.running().token(TENANT_ADMIN));
    }

    private static String data() {
        return Http.get("/health/ready", Map.of()).json().at("/checks/0/data").toString();
    }
}
