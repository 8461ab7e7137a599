package ai.alquimista.painel.persistence.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.port.BulkAnswers;
import ai.alquimista.painel.domain.Refusal.Mismatched;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Grant;
import ai.alquimista.painel.domain.access.GrantedPlatform;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.persistence.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbiBulkAnswersTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final Once.Key KEY = new Once.Key("k", "aa");
    private static final Once.Key OTHER = new Once.Key("k", "bb");
    private static final FirstAnswer FIRST = new FirstAnswer(200, Map.of("Vary", "Origin"), "{\"é\":1}");

    private final Store store = Store.fresh();
    private final BulkAnswers answers = new JdbiBulkAnswers(store.door());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void are_told_again_for_a_day() {
        assertThat(answers.earlier(by("bia"), KEY, NOON)).isEmpty();
        assertThat(answers.keep(by("bia"), KEY, FIRST, NOON)).isEqualTo(new Answered(FIRST, false));

        assertThat(answers.earlier(by("bia"), KEY, NOON)).contains(new Answered(FIRST, true));
        assertThat(answers.earlier(by("bia"), KEY, NOON.plus(Duration.ofHours(24))))
                .isEmpty();
    }

    @Test
    void are_their_callers_alone() {
        answers.keep(by("bia"), KEY, FIRST, NOON);

        assertThat(answers.earlier(by("caio"), KEY, NOON)).isEmpty();
    }

    @Test
    void stand_as_the_first_one_was_kept() {
        answers.keep(by("bia"), KEY, FIRST, NOON);

        assertThat(answers.keep(by("bia"), KEY, new FirstAnswer(200, Map.of(), "{}"), NOON))
                .isEqualTo(new Answered(FIRST, true));
    }

    @Test
    void are_not_told_to_whoever_asks_for_something_else() {
        answers.keep(by("bia"), KEY, FIRST, NOON);

        assertThatThrownBy(() -> answers.earlier(by("bia"), OTHER, NOON)).isInstanceOf(Mismatched.class);
        assertThatThrownBy(() -> answers.keep(by("bia"), OTHER, FIRST, NOON)).isInstanceOf(Mismatched.class);
    }

    private static Grant by(String who) {
        return GrantedPlatform.toStaff(
                new Caller(
                        new UserId(who),
                        Set.of(Group.INTERNAL_ADMIN),
                        Optional.empty(),
                        NOON,
                        new Origin("203.0.113.9", "test")),
                Operation.CHANGE_INTERNAL_TENANTS);
    }
}
