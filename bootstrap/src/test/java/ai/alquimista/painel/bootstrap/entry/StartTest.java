package ai.alquimista.painel.bootstrap.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {

    @ParameterizedTest
    @ValueSource(strings = {"api", "worker"})
    void is_a_server_with_one_role(String role) {
        assertThat(Start.of(role)).contains(new Start.Server(role));
    }

    @Test
    void is_any_job_by_its_own_arguments() {
        assertThat(Start.of("job", "close-day", "--lang=en"))
                .contains(new Start.Job(List.of("close-day", "--lang=en")));
        assertThat(Start.of("migrate", "--lang=en")).contains(new Start.Job(List.of("migrate", "--lang=en")));
    }

    @Test
    void leaves_it_to_the_jobs_to_explain_themselves() {
        assertThat(Start.of("job")).contains(new Start.Job(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sh", "API", "api worker", "worker --help"})
    void is_nothing_else(String arguments) {
        assertThat(Start.of(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1)))
                .isEmpty();
    }
}
