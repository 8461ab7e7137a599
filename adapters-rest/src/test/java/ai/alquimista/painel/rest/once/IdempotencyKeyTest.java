package ai.alquimista.painel.rest.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Invalid;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.rest.once.IdempotencyKey.Asked;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.specimpl.ResteasyHttpHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdempotencyKeyTest {

    private static final Caller BIA = new Caller(
            new UserId("bia"), Set.of(Group.INTERNAL_ADMIN), Optional.empty(), Instant.EPOCH, new Origin("", ""));
    private static final Asked NOTHING = new Asked(Optional.empty(), Optional.empty());

    @Test
    void is_not_needed() {
        assertThat(once(NOTHING)).isEmpty();
    }

    @Test
    void stands_for_one_caller_one_operation_and_what_was_asked_for() {
        Once once = once(NOTHING, "a,b;c=\"d\"").orElseThrow();

        assertThat(once.key()).isEqualTo("a,b;c=\"d\"");
        assertThat(once.caller()).isEqualTo(BIA.user());
        assertThat(once.operation()).isEqualTo(Operation.CANCEL_INTERNAL_COMMAND);
        assertThat(once.tenant()).isEmpty();
        assertThat(once.fingerprint()).matches("[0-9a-f]{64}");
    }

    @Test
    void tells_requests_apart_by_path_and_body() {
        assertThat(Stream.of(
                                NOTHING,
                                new Asked(Optional.of("1"), Optional.empty()),
                                new Asked(Optional.of("2"), Optional.empty()),
                                new Asked(Optional.empty(), Optional.of(new Body("1"))),
                                new Asked(Optional.empty(), Optional.of(new Body("2"))))
                        .map(asked -> once(asked, "key").orElseThrow().fingerprint()))
                .doesNotHaveDuplicates();
        assertThat(once(new Asked(Optional.empty(), Optional.of(new Body("1"))), "key"))
                .isEqualTo(once(new Asked(Optional.empty(), Optional.of(new Body("1"))), "key"));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(List.of("a", "a"), Flaw.REPEATED),
                Arguments.of(List.of("x".repeat(256)), Flaw.TOO_LONG),
                Arguments.of(List.of(""), Flaw.MALFORMED),
                Arguments.of(List.of("a b"), Flaw.MALFORMED),
                Arguments.of(List.of("ação"), Flaw.MALFORMED),
                Arguments.of(List.of("a\u007f"), Flaw.MALFORMED));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void is_one_header_of_visible_characters(List<String> values, Flaw flaw) {
        assertThatThrownBy(() -> once(NOTHING, values.toArray(String[]::new)))
                .asInstanceOf(type(Invalid.class))
                .extracting(invalid -> invalid.violations().getFirst())
                .extracting(Violation::field, Violation::flaw)
                .containsExactly("Idempotency-Key", flaw);
    }

    @Test
    void may_be_as_long_as_is_kept() {
        assertThat(once(NOTHING, "x".repeat(255))).isPresent();
    }

    private static Optional<Once> once(Asked asked, String... values) {
        MultivaluedHashMap<String, String> headers = new MultivaluedHashMap<>();
        for (String value : values) headers.add("Idempotency-Key", value);
        return IdempotencyKey.of(new ResteasyHttpHeaders(headers), BIA, Operation.CANCEL_INTERNAL_COMMAND, asked);
    }

    private record Body(String said) {}
}
