package ai.alquimista.painel.application.command;

import static ai.alquimista.painel.application.command.Surroundings.BIA;
import static ai.alquimista.painel.application.command.Surroundings.MAIL;
import static ai.alquimista.painel.application.command.Surroundings.NOON;
import static ai.alquimista.painel.application.command.Surroundings.RESTING;
import static ai.alquimista.painel.application.command.Surroundings.RIVALS_MAIL;
import static ai.alquimista.painel.application.command.Surroundings.SERVING;
import static ai.alquimista.painel.application.command.Surroundings.caller;
import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.NOBODY;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.agent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.Refusal.Mismatched;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Unprocessable;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.Order;
import ai.alquimista.painel.domain.command.Target;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SubmittingCommandsTest {

    private static final Order RESET = new Order.ResetToken(ACME.id(), MAIL);

    private final FewCommands commands = new FewCommands();
    private final Surroundings around = new Surroundings();
    private final SubmittingCommands submitting =
            new SubmittingCommands(around.platform, new CommandOffice(around.checks, commands, around, NOON));

    @ParameterizedTest
    @EnumSource(names = "INTERNAL_.*", mode = EnumSource.Mode.MATCH_ALL)
    void is_open_to_our_own_people(Group group) {
        Acknowledged told = submitting.submit(caller(group), RESET, Optional.of("expirou"), Optional.empty());

        Command kept = commands.all().getFirst();
        assertThat(told.replayed()).isFalse();
        assertThat(told.answer().id()).isEqualTo(kept.id());
        assertThat(kept.status()).isEqualTo(CommandStatus.PENDING);
        assertThat(kept.order()).isEqualTo(RESET);
        assertThat(kept.createdBy()).isEqualTo(BIA);
        assertThat(kept.reason()).contains("expirou");
        assertThat(around.woken).containsExactly(kept.id());
    }

    @ParameterizedTest
    @EnumSource(names = "TENANT_.*", mode = EnumSource.Mode.MATCH_ALL)
    void is_shut_for_customers(Group group) {
        assertThatThrownBy(() -> submitting.submit(caller(group), RESET, Optional.empty(), Optional.empty()))
                .isInstanceOf(Forbidden.class);
        assertThat(commands.all()).isEmpty();
        assertThat(around.woken).isEmpty();
    }

    @Test
    void keeps_no_finer_time_than_the_stores_do() {
        submit(RESET);

        assertThat(commands.all().getFirst().createdAt()).isEqualTo(Instant.parse("2026-03-10T12:00:00.123456Z"));
    }

    @Test
    void tells_the_log_what_was_ordered_and_nothing_in_anybodys_own_words() {
        submitting.submit(caller(Group.INTERNAL_SUPPORT), RESET, Optional.of("o cliente Zé pediu"), Optional.empty());

        assertThat(commands.log()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("command.created");
            assertThat(entry.category()).isEqualTo(Category.COMMAND);
            assertThat(entry.outcome()).isEqualTo(Outcome.PENDING);
            assertThat(entry.tenant()).contains(ACME.id());
            assertThat(entry.user()).isEqualTo(BIA);
            assertThat(entry.action()).isEqualTo("submitInternalCommand");
            assertThat(entry.resourceId())
                    .contains(commands.all().getFirst().id().toString());
            assertThat(entry.createdAt()).isEqualTo(commands.all().getFirst().createdAt());
            assertThat(entry.details())
                    .containsEntry("command_type", "RESET_TOKEN")
                    .containsEntry("integration_id", MAIL.toString());
            assertThat(entry.toString()).doesNotContain("Zé");
        });
    }

    @Test
    void knows_no_tenant_that_is_not_there() {
        assertThatThrownBy(() -> submit(new Order.HealthCheck(Optional.of(NOBODY), Set.of(Target.REDIS))))
                .asInstanceOf(type(NotFound.class))
                .extracting(NotFound::resource)
                .isEqualTo("tenant");
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                Arguments.of(new Order.RestartAgent(RIVAL.id(), SERVING), "tenant_id", Flaw.TENANT_NOT_ACTIVE),
                Arguments.of(
                        new Order.ReprocessQueue(Optional.of(RIVAL.id()), "mail", 1),
                        "tenant_id",
                        Flaw.TENANT_NOT_ACTIVE),
                Arguments.of(
                        new Order.ResetToken(ACME.id(), RIVALS_MAIL), "parameters.integration_id", Flaw.NOT_OF_TENANT),
                Arguments.of(new Order.RestartAgent(ACME.id(), agent(9)), "parameters.agent_id", Flaw.NOT_OF_TENANT),
                Arguments.of(new Order.RestartAgent(ACME.id(), RESTING), "parameters.agent_id", Flaw.AGENT_NOT_ACTIVE));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void takes_no_order_that_could_not_be_carried_out(Order order, String field, Flaw flaw) {
        assertThatThrownBy(() -> submit(order))
                .asInstanceOf(type(Unprocessable.class))
                .extracting(Unprocessable::violations)
                .isEqualTo(List.of(new Violation(field, flaw, List.of())));
        assertThat(commands.all()).isEmpty();
        assertThat(commands.log()).isEmpty();
    }

    static Stream<Order> possible() {
        return Stream.of(
                new Order.HealthCheck(Optional.empty(), Set.of(Target.REDIS)),
                new Order.HealthCheck(Optional.of(RIVAL.id()), Set.of(Target.INTEGRATIONS)),
                new Order.ResetToken(RIVAL.id(), RIVALS_MAIL),
                new Order.RestartAgent(ACME.id(), SERVING),
                new Order.ReprocessQueue(Optional.empty(), "mail", 5));
    }

    @ParameterizedTest
    @MethodSource("possible")
    void takes_every_other(Order order) {
        submit(order);

        assertThat(commands.all()).extracting(Command::order).containsExactly(order);
    }

    @Test
    void is_done_once_however_often_it_is_sent_with_one_key() {
        Acknowledged first = submit(once("key", "a"));
        Acknowledged again = submit(once("key", "a"));

        assertThat(again.replayed()).isTrue();
        assertThat(again.answer()).isEqualTo(first.answer());
        assertThat(commands.all()).hasSize(1);
        assertThat(commands.log()).hasSize(1);
    }

    @Test
    void is_answered_as_before_even_if_it_could_no_longer_be_ordered() {
        Order restart = new Order.RestartAgent(ACME.id(), SERVING);
        Once once = once("key", "a");
        Acknowledged first =
                submitting.submit(caller(Group.INTERNAL_ADMIN), restart, Optional.empty(), Optional.of(once));
        around.suspend(ACME);

        Acknowledged again =
                submitting.submit(caller(Group.INTERNAL_ADMIN), restart, Optional.empty(), Optional.of(once));

        assertThat(again).isEqualTo(new Acknowledged(first.answer(), true));
        assertThatThrownBy(() -> submit(restart)).isInstanceOf(Unprocessable.class);
    }

    @Test
    void refuses_a_key_that_stands_for_something_else() {
        submit(once("key", "a"));

        assertThatThrownBy(() -> submit(once("key", "b"))).isInstanceOf(Mismatched.class);
    }

    private Acknowledged submit(Once once) {
        return submitting.submit(caller(Group.INTERNAL_ADMIN), RESET, Optional.empty(), Optional.of(once));
    }

    private void submit(Order order) {
        submitting.submit(caller(Group.INTERNAL_ADMIN), order, Optional.empty(), Optional.empty());
    }

    private static Once once(String key, String fingerprint) {
        return new Once(Optional.empty(), BIA, Operation.SUBMIT_INTERNAL_COMMAND, key, fingerprint);
    }
}
