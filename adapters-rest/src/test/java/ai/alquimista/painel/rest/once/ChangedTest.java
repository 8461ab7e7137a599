package ai.alquimista.painel.rest.once;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.domain.Version;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangedTest {

    private static final View VIEW = new View("Ação", 3);

    @Test
    void tells_of_something_new_where_it_is_and_at_which_version() {
        FirstAnswer created = Changed.created(Version.FIRST, "/things/7", VIEW);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.headers()).isEqualTo(Map.of("Location", "/things/7", "ETag", "\"1\""));
        assertThat(created.body()).isEqualTo("{\"some_name\":\"Ação\",\"version\":3}");
        assertThat(Changed.done(new Version(2), VIEW))
                .isEqualTo(new FirstAnswer(200, Map.of("ETag", "\"2\""), created.body()));
    }

    @Test
    void is_answered_the_first_time_and_again_alike_but_for_a_header() {
        FirstAnswer created = Changed.created(Version.FIRST, "/things/7", VIEW);

        try (Response first = Changed.of(new Answered(created, false));
                Response again = Changed.of(new Answered(created, true))) {
            for (Response answer : new Response[] {first, again}) {
                assertThat(answer.getStatus()).isEqualTo(201);
                assertThat(answer.getHeaderString("Location")).isEqualTo("/things/7");
                assertThat(answer.getHeaderString("ETag")).isEqualTo("\"1\"");
                assertThat(answer.getMediaType()).isEqualTo(MediaType.APPLICATION_JSON_TYPE);
                assertThat((byte[]) answer.getEntity()).isEqualTo(created.body().getBytes(StandardCharsets.UTF_8));
            }
            assertThat(first.getHeaderString("Idempotent-Replayed")).isNull();
            assertThat(again.getHeaderString("Idempotent-Replayed")).isEqualTo("true");
        }
    }

    @Test
    void carries_the_version_of_what_was_changed() {
        try (Response answer = Changed.of(new Version(3), VIEW)) {
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getHeaderString("ETag")).isEqualTo("\"3\"");
            assertThat(answer.getEntity()).isEqualTo(VIEW);
        }
    }

    private record View(String someName, long version) {}
}
