package ai.alquimista.painel.chaos.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.local.process.LocalProblem;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void are_those_of_the_deployment() {
        Times deployed = Times.of(Path.of("../deploy/k8s/base/then"));
        assertThat(deployed)
                .isEqualTo(new Times(
                        SECOND.multipliedBy(20),
                        SECOND.multipliedBy(15),
                        SECOND.multipliedBy(20),
                        SECOND.multipliedBy(35),
                        SECOND.multipliedBy(5),
                        SECOND.multipliedBy(50)));
    }

    @Test
    void hurry_but_for_the_beginning_and_the_end_themselves() {
        Times deployed = Times.of(Path.of("../deploy/k8s/base/then"));
        assertThat(deployed.hurried(5))
                .isEqualTo(new Times(
                        deployed.settling(),
                        SECOND.multipliedBy(3),
                        SECOND.multipliedBy(4),
                        SECOND.multipliedBy(7),
                        SECOND,
                        deployed.ending()));
    }

    @Test
    void never_end_a_server_that_is_still_sent_requests() {
        assertThatThrownBy(() -> new Times(SECOND, SECOND, SECOND, SECOND, SECOND, SECOND))
                .isInstanceOf(LocalProblem.class);
    }
}
