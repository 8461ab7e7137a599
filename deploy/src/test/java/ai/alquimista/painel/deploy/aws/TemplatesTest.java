package ai.alquimista.painel.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

    static Stream<Arguments> everywhere() {
        return Arrays.stream(Environment.values())
                .flatMap(environment -> Arrays.stream(Wall.values()).map(wall -> Arguments.of(environment, wall)));
    }

    static Stream<Arguments> breaches() {
        return Arrays.stream(Environment.values())
                .flatMap(environment -> Breaches.all()
                        .filter(breach -> environment.isProd() || !breach.isOfProd())
                        .map(breach -> Arguments.of(environment, breach)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everywhere")
    void stand_behind(Environment environment, Wall wall) {
        assertThat(wall.findings(Templates.of(environment))).as(wall.toString()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("breaches")
    void do_not_change_unseen(Environment environment, Breach breach) {
        Templates changed = Templates.of(environment);
        breach.change().accept(changed);

        assertThat(breach.wall().findings(changed)).as(breach.toString()).isNotEmpty();
    }

    @Test
    void have_no_wall_that_was_never_taken_down() {
        assertThat(Breaches.all().map(Breach::wall)).contains(Wall.values());
    }
}
