package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Redis stopped in its tracks: it takes connections and says nothing. */
class RedisOutageIT {

    private static final Duration HEALED = Duration.ofSeconds(30);

    @AfterEach
    void goOn() throws Exception {
        RedisSwitch.goOn();
        Eventually.until(HEALED, () -> data().contains("\"redis\":\"up\""));
    }

    @Test
    void makes_the_service_degraded_and_not_down() throws Exception {
        RedisSwitch.stop();

        Eventually.until(Duration.ofSeconds(10), () -> data().contains("\"redis\":\"down\""));
        Answer ready = Http.get("/health/ready", Map.of());
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.json().at("/checks/0/data").toString())
                .contains("\"degraded\":true", "\"postgresql\":\"up\"", "\"dynamodb\":\"up\"");
        for (String path : Routes.ALL)
            assertThat(Http.get(path, Service.running().token(TENANT_ADMIN)).status())
                    .as(path)
                    .isEqualTo(200);
    }

    private static String data() {
        return Http.get("/health/ready", Map.of()).json().at("/checks/0/data").toString();
    }
}
