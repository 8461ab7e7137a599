package ai.alquimista.painel.rest.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.read.Cached;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WrittenAnswersTest {

    private final WrittenAnswers answers = new WrittenAnswers();
    private final AtomicInteger written = new AtomicInteger();

    @Test
    void are_written_once_for_all_who_are_given_the_same() {
        for (int i = 0; i < 5; i++)
            assertThat(answers.of(Reply.of(remembered("a", "Ana"), this::view)).plain())
                    .asString(UTF_8)
                    .isEqualTo("{\"name\":\"Ana\"}");

        assertThat(written).hasValue(1);
    }

    @Test
    void go_by_the_stamp() {
        answers.of(Reply.of(remembered("a", "Ana"), this::view));

        assertThat(answers.of(Reply.of(remembered("b", "Bia"), this::view)).plain())
                .asString(UTF_8)
                .contains("Bia");
    }

    @Test
    void are_not_kept_for_what_nobody_has_asked_again() {
        answers.of(Reply.of(Cached.fresh("Ana"), this::view));
        answers.of(Reply.of(Cached.of("a", false, () -> "Ana"), this::view));
        answers.of(Reply.of(Cached.of("a", false, () -> "Ana"), this::view));

        assertThat(written).hasValue(3);
    }

    @Test
    void are_not_shared_where_they_hold_something_of_the_callers() {
        answers.of(Reply.toCaller(remembered("a", "Ana"), this::view));
        answers.of(Reply.toCaller(remembered("a", "Ana"), this::view));

        assertThat(written).hasValue(2);
    }

    private static Cached<String> remembered(String stamp, String name) {
        return Cached.of(stamp, true, () -> name);
    }

    private View view(String name) {
        written.incrementAndGet();
        return new View(name);
    }

    private record View(String name) {}
}
