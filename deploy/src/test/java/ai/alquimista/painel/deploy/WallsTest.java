package ai.alquimista.painel.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.deploy.breach.Breach;
import ai.alquimista.painel.deploy.breach.Breaches;
import ai.alquimista.painel.deploy.wall.Manifests;
import ai.alquimista.painel.deploy.wall.Wall;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WallsTest {

    static Stream<Arguments> everywhere() {
        return Arrays.stream(Overlay.values())
                .flatMap(overlay -> Arrays.stream(Wall.values()).map(wall -> Arguments.of(overlay, wall)));
    }

    static Stream<Arguments> breaches() {
        return Arrays.stream(Overlay.values())
                .flatMap(overlay -> Breaches.all().map(breach -> Arguments.of(overlay, breach)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everywhere")
    void stands(Overlay overlay, Wall wall) {
        assertThat(wall.findings(overlay.rendered())).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("breaches")
    void does_not_fall_unseen(Overlay overlay, Breach breach) {
        Manifests changed = overlay.rendered();
        breach.change().accept(changed);

        assertThat(breach.wall().findings(changed)).isNotEmpty();
    }

    @Test
    void each_is_taken_down_once_at_least() {
        assertThat(Breaches.all().map(Breach::wall)).contains(Wall.values());
    }
}
