package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an operator runs after a deployment, on the service that the tests share; on the run command's see {@link RunCommandIT}. */
class SmokeTestIT {

    private static final Duration HEALED = Duration.ofSeconds(30);

    @Test
    void is_green_and_turns_red_when_Redis_is_gone() throws Exception {
        assumeTrue(SmokeRun.isPossible(), "skipped: curl or jq is not on the PATH");
        SmokeRun before = SmokeRun.onTheSharedService();
        assertThat(before.code()).as(before.said()).isZero();
        assertThat(before.said()).contains("all green").doesNotContain("RED");

        Service.running().stopRedis();
        try {
            SmokeRun without = SmokeRun.onTheSharedService();
            assertThat(without.code()).as(without.said()).isEqualTo(1);
            assertThat(without.said())
                    .containsPattern("(?m)^RED .* without redis")
                    .contains("checks are red");
        } finally {
            Service.running().startRedis();
        }
        Eventually.until(
                HEALED,
                () -> Http.get("/health/ready", Map.of())
                        .json()
                        .at("/checks/0/data")
                        .toString()
                        .contains("\"redis\":\"up\""));
    }
}
