package ai.alquimista.painel.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.access.Denials;
import ai.alquimista.painel.application.port.AuditLog;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.Refusal.Ground;
import ai.alquimista.painel.domain.Refusal.Invalid;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.rest.access.Visit;
import ai.alquimista.painel.rest.identity.InvalidToken;
import ai.alquimista.painel.rest.json.Json;
import ai.alquimista.painel.rest.problem.Problem.FieldError;
import ai.alquimista.painel.rest.problem.ProblemKind.Code;
import ai.alquimista.painel.rest.telemetry.CountingMeter;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {

    private static final Asker ASKER = new Asker("/tenant/me", "", "4bf92f3577b34da6a3ce929d0e0e4736");

    private static final Visit VISIT =
            new Visit(new UserId("bia"), new Origin("203.0.113.9", "test"), "POST", "/internal/operations/commands");

    private final CountingMeter meter = new CountingMeter();
    private final List<AuditEntry> log = new ArrayList<>();
    private final Problems problems =
            new Problems(meter, new Denials(log::add, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));

    @ParameterizedTest
    @EnumSource(Ground.class)
    void tell_every_ground_as_403_and_count_it(Ground ground) {
        ProblemAnswer answer = answer(ASKER, new Forbidden(ground));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem().code()).isEqualTo(Code.FORBIDDEN);
        assertThat(meter.counted()).containsExactly("denied " + ground);
        String detail = answer.problem().detail();
        switch (ground) {
            case TENANT_SUSPENDED -> assertThat(detail).contains("suspenso");
            case TENANT_INACTIVE -> assertThat(detail).contains("encerrado");
            default -> assertThat(detail).isEqualTo("Você não tem permissão para acessar este recurso.");
        }
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void write_down_whoever_is_turned_away(Ground ground) {
        problems.answer(ASKER, Optional.of(VISIT), new RuntimeException(new Forbidden(ground)));

        if (ground.isIsolationViolation())
            assertThat(log).as("the gate has written it").isEmpty();
        else
            assertThat(log).singleElement().satisfies(entry -> {
                assertThat(entry.type()).isEqualTo("access.denied");
                assertThat(entry.category()).isEqualTo(Category.AUTH);
                assertThat(entry.outcome()).isEqualTo(Outcome.FAILURE);
                assertThat(entry.user()).isEqualTo(VISIT.user());
                assertThat(entry.action()).isEqualTo("submitInternalCommand");
                assertThat(entry.resourceId()).contains(VISIT.route());
                assertThat(entry.details()).containsExactly(Map.entry("ground", ground.name()));
            });
    }

    @Test
    void write_down_nobody_who_is_told_something_else() {
        problems.answer(ASKER, Optional.of(VISIT), new Refusal.NotFound("agent"));
        problems.answer(ASKER, Optional.of(VISIT), new InvalidToken(InvalidToken.Reason.NO_CREDENTIALS));

        assertThat(log).isEmpty();
    }

    @Test
    void tell_no_path_from_outside_and_no_method_that_is_none() {
        Visit odd = new Visit(VISIT.user(), VISIT.origin(), "BREW", "unmatched");

        problems.answer(ASKER, Optional.of(odd), new Forbidden(Ground.NOT_PERMITTED));

        assertThat(log.getFirst().action()).isEqualTo("unmatched");
        assertThat(log.getFirst().toString()).doesNotContain("BREW");
    }

    @Test
    void say_no_even_where_nobody_can_write_it_down() {
        AuditLog away = entry -> {
            throw new Refusal.Unavailable("postgresql", new IllegalStateException());
        };
        Problems unheard = new Problems(meter, new Denials(away, Clock.systemUTC()));

        ProblemAnswer answer = unheard.answer(ASKER, Optional.of(VISIT), new Forbidden(Ground.NOT_STAFF));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(meter.counted()).containsExactly("denied NOT_STAFF", "unaudited");
    }

    private ProblemAnswer answer(Asker asker, Throwable thrown) {
        return problems.answer(asker, Optional.empty(), thrown);
    }

    @ParameterizedTest
    @EnumSource(InvalidToken.Reason.class)
    void tell_no_bad_token_why(InvalidToken.Reason reason) {
        ProblemAnswer answer = answer(ASKER, new InvalidToken(reason));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers()).containsEntry("WWW-Authenticate", "Bearer");
        assertThat(answer.problem().detail()).isEqualTo("Sessão expirada. Faça login novamente.");
        assertThat(answer.problem().code())
                .isEqualTo(reason == InvalidToken.Reason.NO_CREDENTIALS ? Code.UNAUTHORIZED : Code.INVALID_TOKEN);
        assertThat(meter.counted()).containsExactly("unauthenticated " + reason);
    }

    @ParameterizedTest
    @EnumSource(Clash.class)
    void tell_every_clash_as_409_in_words_of_its_own(Clash clash) {
        ProblemAnswer answer = answer(ASKER, new Refusal.Conflict(clash));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem().code()).isEqualTo(Code.CONFLICT);
        assertThat(answer.problem().detail()).isNotEqualTo("O estado atual do recurso não permite esta operação.");
    }

    @Test
    void name_the_field_in_the_readers_language() {
        Invalid refusal = new Invalid("limit", Flaw.OUT_OF_RANGE, 0, 10_000);
        assertThat(answer(ASKER, refusal).problem().errors())
                .containsExactly(new FieldError("limit", "OUT_OF_RANGE", "Deve estar entre 0 e 10.000."));
        Asker english = new Asker("/tenant/me", "en", ASKER.traceId());
        ProblemAnswer answer = answer(english, refusal);
        assertThat(answer.problem().errors())
                .containsExactly(new FieldError("limit", "OUT_OF_RANGE", "Must be between 0 and 10,000."));
        assertThat(answer.headers())
                .containsEntry("Content-Language", "en")
                .containsEntry("Vary", "Origin, Accept-Language");
    }

    static Stream<Arguments> thrown() {
        return Stream.of(
                Arguments.of(new Refusal.NotFound("agent"), 404, Code.NOT_FOUND),
                Arguments.of(new Refusal.NotFound("anything"), 404, Code.NOT_FOUND),
                Arguments.of(new Refusal.NotFound("event"), 404, Code.NOT_FOUND),
                Arguments.of(new Refusal.Conflict(Clash.DAY_SEALED), 409, Code.CONFLICT),
                Arguments.of(new Refusal.Unavailable("postgresql", new IllegalStateException()), 503, Code.UNAVAILABLE),
                Arguments.of(new RuntimeException(new Invalid("x", Flaw.REQUIRED)), 400, Code.VALIDATION_ERROR),
                Arguments.of(new BodyTooLarge(1), 413, Code.VALIDATION_ERROR),
                Arguments.of(new RuntimeException(new BodyTooLarge(1)), 413, Code.VALIDATION_ERROR),
                Arguments.of(new NotFoundException(), 404, Code.NOT_FOUND),
                Arguments.of(new NotAllowedException("GET"), 405, Code.VALIDATION_ERROR),
                Arguments.of(new NotAcceptableException(), 406, Code.VALIDATION_ERROR),
                Arguments.of(new NotSupportedException(), 415, Code.VALIDATION_ERROR),
                Arguments.of(new BadRequestException("<script>"), 400, Code.VALIDATION_ERROR),
                Arguments.of(new WebApplicationException(418), 400, Code.VALIDATION_ERROR),
                Arguments.of(new WebApplicationException(302), 500, Code.INTERNAL_ERROR),
                Arguments.of(new ServerErrorException(502), 500, Code.INTERNAL_ERROR),
                Arguments.of(new NullPointerException(), 500, Code.INTERNAL_ERROR),
                Arguments.of(new StackOverflowError(), 500, Code.INTERNAL_ERROR));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void tell_anything_thrown(Throwable thrown, int status, Code code) {
        ProblemAnswer answer = answer(ASKER, thrown);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem().status()).isEqualTo(status);
        assertThat(answer.problem().code()).isEqualTo(code);
    }

    @Test
    void show_of_the_unforeseen_nothing_but_a_trace_id() {
        Exception thrown = new IllegalStateException("SELECT secret FROM t", new RuntimeException("password"));
        ProblemAnswer answer = answer(ASKER, thrown);
        assertThat(new String(Json.bytes(answer.problem()), StandardCharsets.UTF_8))
                .isEqualTo("""
                        {"type":"urn:alquimista:painel:problem:internal-error","title":"Erro interno","status":500,\
                        "detail":"Ocorreu um erro inesperado. Tente novamente mais tarde.","instance":"/tenant/me",\
                        "code":"INTERNAL_ERROR","trace_id":"4bf92f3577b34da6a3ce929d0e0e4736"}""");
    }

    @Test
    void say_which_methods_there_are_without_the_frameworks_own() {
        ProblemAnswer answer = answer(
                ASKER,
                new NotAllowedException(
                        Response.status(405).allow("HEAD", "GET", "OPTIONS").build()));
        assertThat(answer.headers().get("Allow")).contains("GET", "HEAD").doesNotContain("OPTIONS");
    }

    @Test
    void say_when_to_try_again() {
        ProblemAnswer answer = answer(ASKER, new Refusal.Unavailable("redis", new RuntimeException()));
        assertThat(answer.headers()).containsKey("Retry-After");
    }

    @Test
    void repeat_a_path_only_cut_and_cleaned() {
        Asker asker = new Asker("/<script>\"" + "x".repeat(10_000), "", ASKER.traceId());
        assertThat(asker.path()).startsWith("/_script__xx").hasSize(200);
    }
}
