package ai.alquimista.painel.rest.command;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.command.CommandStory;
import ai.alquimista.painel.application.command.CommandStory.Step;
import ai.alquimista.painel.application.command.ShownCommand;
import ai.alquimista.painel.application.command.Touched;
import ai.alquimista.painel.application.command.TypeState;
import ai.alquimista.painel.application.port.Commands.Answer;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Actor;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Order;
import ai.alquimista.painel.domain.command.Result;
import ai.alquimista.painel.domain.command.Transition;
import ai.alquimista.painel.domain.command.Transition.Cause;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.rest.command.CommandTexts.Done;
import ai.alquimista.painel.rest.command.CommandView.StepView;
import ai.alquimista.painel.rest.json.WireExample;
import ai.alquimista.painel.rest.paging.Asked;
import ai.alquimista.painel.rest.paging.Place;
import ai.alquimista.painel.rest.problem.Language;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommandViewsTest {

    private static final CommandId ID = new CommandId(UUID.fromString("6f1d0f0e-3c0b-4c0e-9a1c-5b0f4f0c7d21"));
    private static final CommandId NEW = new CommandId(UUID.fromString("7a2e1f1f-4d1c-4d1f-8b2d-6c1f5f1d8e32"));
    private static final UUID INTEGRATION = UUID.fromString("40000000-0000-0000-0000-000000000001");
    private static final Order RESET =
            new Order.ResetToken(new TenantId(UUID.fromString("550e8400-e29b-41d4-a716-446655440001")), INTEGRATION);
    private static final Instant CREATED = Instant.parse("2026-11-28T16:50:33.123456Z");
    private static final Instant STARTED = Instant.parse("2026-11-28T16:50:33.180Z");
    private static final Instant ENDED = Instant.parse("2026-11-28T16:50:33.412Z");
    private static final Actor SUPPORT =
            new Actor(new UserId("20000000-0000-0000-0000-000000000002"), Optional.of("Suporte Alquimista"));
    private static final Actor WORKER = new Actor(new UserId("painel-7c9f-1"), Optional.empty());

    @Test
    void a_page_is_what_the_document_shows() throws IOException {
        var paging = Asked.page("", CommandListQuery.LIMIT, new Place(Operation.LIST_INTERNAL_COMMANDS, "sub", ""));

        WireExample.assertIsAnsweredBy(
                CommandsView.of(new Page<>(List.of(shown()), 1, Optional.empty()), paging),
                Operation.LIST_INTERNAL_COMMANDS);
    }

    @Test
    void a_command_is_what_the_document_shows() throws IOException {
        CommandStory story = new CommandStory(
                shown(),
                List.of(
                        step(1, Cause.CREATED, CommandStatus.PENDING, CREATED, SUPPORT, 0),
                        step(2, Cause.CLAIMED, CommandStatus.RUNNING, STARTED, WORKER, 1),
                        step(3, Cause.FINISHED, CommandStatus.SUCCESS, ENDED, WORKER, 1)));

        WireExample.assertIsAnsweredBy(CommandView.of(story), Operation.GET_INTERNAL_COMMAND);
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMIT_INTERNAL_COMMAND, SUBMITTED, PENDING",
        "CANCEL_INTERNAL_COMMAND, CANCELLED, CANCELLED",
        "RELEASE_INTERNAL_COMMAND, RELEASED, RUNNING"
    })
    void what_was_done_is_told_as_the_document_shows(Operation operation, Done done, CommandStatus status)
            throws IOException {
        WireExample.assertIsAnsweredBy(
                AcceptedView.of(new Answer(ID, status, CREATED), message(Language.PORTUGUESE, done)), operation);
    }

    @Test
    void a_retry_tells_of_the_new_command() throws IOException {
        Answer answer = new Answer(NEW, CommandStatus.PENDING, Instant.parse("2026-11-28T16:52:01.500Z"));

        WireExample.assertIsAnsweredBy(
                AcceptedView.of(answer, message(Language.PORTUGUESE, Done.RETRIED)), Operation.RETRY_INTERNAL_COMMAND);
    }

    @Test
    void a_trial_tells_what_would_be_touched() throws IOException {
        Integration gmail = new Integration(
                INTEGRATION,
                "email",
                "Gmail",
                IntegrationStatus.ERROR,
                Optional.empty(),
                Optional.of("denied"),
                IntegrationConfig.NONE,
                Version.FIRST);

        WireExample.assertIsAnsweredBy(
                TrialView.of(RESET, new Touched.Credential(gmail, true), message(Language.PORTUGUESE, Done.TRIED)),
                Operation.SUBMIT_INTERNAL_COMMAND,
                200);
    }

    @Test
    void types_are_what_the_document_shows() throws IOException {
        List<TypeState> types = Arrays.stream(CommandType.values())
                .map(type -> new TypeState(type, false))
                .toList();

        WireExample.assertIsAnsweredBy(
                CommandTypesView.of(types, Language.PORTUGUESE), Operation.LIST_INTERNAL_COMMAND_TYPES);
        WireExample.assertIsAnsweredBy(
                CommandTypeView.of(new TypeState(CommandType.RESTART_AGENT, true), Language.PORTUGUESE),
                Operation.UPDATE_INTERNAL_COMMAND_TYPE);
    }

    @Test
    void words_are_in_the_callers_language() {
        CommandTypeView english = CommandTypeView.of(new TypeState(CommandType.RESET_TOKEN, false), Language.ENGLISH);

        assertThat(english.title()).isEqualTo("Reset credential");
        assertThat(english.parameters().toString()).contains("Integration").doesNotContain("Integração");
        assertThat(english.texts()).containsOnlyKeys("pt-BR", "en");
        for (Done done : Done.values())
            assertThat(message(Language.ENGLISH, done)).isNotEqualTo(message(Language.PORTUGUESE, done));
    }

    static Stream<Arguments> documented() {
        return Stream.of(
                Arguments.of(CommandView.class, "status", CommandStatus.values()),
                Arguments.of(CommandView.class, "commandType", CommandType.values()),
                Arguments.of(AcceptedView.class, "status", CommandStatus.values()),
                Arguments.of(TrialView.class, "commandType", CommandType.values()),
                Arguments.of(CommandTypeView.class, "commandType", CommandType.values()),
                Arguments.of(CommandRequest.class, "commandType", CommandType.values()),
                Arguments.of(StepView.class, "status", CommandStatus.values()),
                Arguments.of(StepView.class, "cause", Cause.values()));
    }

    @ParameterizedTest
    @MethodSource("documented")
    void name_every_value_that_the_domain_knows(Class<?> view, String field, Enum<?>[] values)
            throws NoSuchFieldException {
        Schema schema = view.getDeclaredField(field).getAnnotation(Schema.class);
        assertThat(schema.enumeration())
                .containsExactly(Arrays.stream(values).map(Enum::name).toArray(String[]::new));
    }

    private static String message(Language language, Done done) {
        return CommandTexts.in(language).message(done);
    }

    private static ShownCommand shown() {
        return new ShownCommand(
                new Command(
                        ID,
                        RESET,
                        CommandStatus.SUCCESS,
                        SUPPORT.id(),
                        CREATED,
                        Optional.of("Credencial expirada"),
                        Optional.empty(),
                        1,
                        Optional.of(STARTED),
                        Optional.of(ENDED),
                        Optional.of(Result.success(Map.of("credential_revoked", true)))),
                Optional.of("Tenant Teste Integração"),
                SUPPORT);
    }

    private static Step step(int number, Cause cause, CommandStatus to, Instant at, Actor by, int attempt) {
        return new Step(new Transition(number, cause, to, at, by.id().value(), attempt, Optional.empty()), by);
    }
}
