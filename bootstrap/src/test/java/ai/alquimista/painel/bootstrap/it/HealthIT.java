package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthIT {

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/started", "/health/live", "/health/ready", "/metrics", "/openapi"})
    void is_open_inside_the_cluster(String path) {
        Service.running();

        assertThat(Http.get(path, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void readiness_names_every_store() {
        Answer ready = Http.get("/health/ready", Map.of());

        assertThat(ready.json().at("/checks/0/data").toString())
                .contains("\"postgresql\":\"up\"", "\"redis\":\"up\"", "\"dynamodb\":\"up\"", "\"degraded\":false");
    }
}
