package ai.alquimista.painel.application.command;

import static ai.alquimista.painel.application.command.Surroundings.MAIL;
import static ai.alquimista.painel.application.command.Surroundings.NOON;
import static ai.alquimista.painel.application.command.Surroundings.caller;
import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.NOBODY;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.bulk.Attempted;
import ai.alquimista.painel.application.bulk.Bulk;
import ai.alquimista.painel.application.bulk.Outcomes;
import ai.alquimista.painel.application.bulk.SelectedTenants;
import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.memory.InMemoryAnswers;
import ai.alquimista.painel.application.port.BulkAnswers;
import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.Refusal.Invalid;
import ai.alquimista.painel.domain.Refusal.Mismatched;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.Grant;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.command.BulkOrder;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantSelection.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubmittingManyCommandsTest {

    private static final BulkOrder CHECK =
            new BulkOrder(CommandType.HEALTH_CHECK, Map.of("targets", List.of("redis")), Optional.of("ronda"));
    private static final Named BOTH = new Named(List.of(ACME.id(), RIVAL.id()));
    private static final Once.Key KEY = new Once.Key("k", "aa");

    private final FewCommands commands = new FewCommands();
    private final Surroundings around = new Surroundings();
    private final List<Outcomes<Acknowledged>> seen = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(names = "INTERNAL_.*", mode = EnumSource.Mode.MATCH_ALL)
    void gives_each_tenant_a_command_of_its_own(Group group) {
        submit(group, CHECK, BOTH, Optional.empty(), new InMemoryAnswers());

        assertThat(commands.all())
                .extracting(command -> command.order().tenant().orElseThrow())
                .containsExactlyInAnyOrder(ACME.id(), RIVAL.id());
        assertThat(commands.all()).allMatch(command -> command.reason().equals(Optional.of("ronda")));
        assertThat(commands.log()).hasSize(2).extracting(AuditEntry::action).containsOnly("submitInternalCommands");
        assertThat(around.woken).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = "TENANT_.*", mode = EnumSource.Mode.MATCH_ALL)
    void is_shut_for_customers(Group group) {
        assertThatThrownBy(() -> submit(group, CHECK, BOTH, Optional.empty(), new InMemoryAnswers()))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void leaves_out_those_whose_thing_it_is_not() {
        BulkOrder reset =
                new BulkOrder(CommandType.RESET_TOKEN, Map.of("integration_id", MAIL.toString()), Optional.empty());

        submit(
                Group.INTERNAL_SUPPORT,
                reset,
                new Named(List.of(ACME.id(), RIVAL.id(), NOBODY)),
                Optional.empty(),
                new InMemoryAnswers());

        assertThat(commands.all()).hasSize(1);
        assertThat(seen.getLast().all())
                .satisfiesExactly(
                        acme -> assertThat(acme).isInstanceOf(Attempted.Done.class),
                        rival -> assertThat(rival).isInstanceOf(Attempted.Refused.class),
                        nobody -> assertThat(nobody).isInstanceOf(Attempted.Refused.class));
    }

    /** The process may end between the commands and the answer that is kept behind them. */
    @Test
    void tells_of_the_commands_that_there_are_to_whoever_never_heard_of_them() {
        submit(Group.INTERNAL_SUPPORT, CHECK, BOTH, Optional.of(KEY), new Forgetful());
        List<TenantId> first = ids(seen.getLast());

        Answered again = submit(Group.INTERNAL_SUPPORT, CHECK, BOTH, Optional.of(KEY), new InMemoryAnswers());

        assertThat(again.isReplayed()).isFalse();
        assertThat(commands.all()).hasSize(2);
        assertThat(ids(seen.getLast())).isEqualTo(first);
        assertThatThrownBy(() -> submit(
                        Group.INTERNAL_SUPPORT,
                        CHECK,
                        BOTH,
                        Optional.of(new Once.Key("k", "bb")),
                        new InMemoryAnswers()))
                .isInstanceOf(Mismatched.class);
    }

    @Test
    void takes_no_order_that_could_hold_for_nobody() {
        assertThatThrownBy(() -> new BulkOrder(CommandType.RESET_TOKEN, Map.of(), Optional.empty()))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new BulkOrder(
                        CommandType.HEALTH_CHECK, Map.of("tenant_id", ACME.id().toString()), Optional.empty()))
                .isInstanceOf(Invalid.class);
    }

    private Answered submit(
            Group group, BulkOrder order, Named selection, Optional<Once.Key> key, BulkAnswers answers) {
        Repeatable<Outcomes<Acknowledged>> request = new Repeatable<>(key, outcomes -> {
            seen.add(outcomes);
            return new FirstAnswer(200, Map.of(), "");
        });
        SelectedTenants selected = new SelectedTenants(
                (list, page) -> {
                    throw new UnsupportedOperationException();
                },
                around);
        Bulk bulk = new Bulk(around.platform, selected, answers, NOON, 1);
        CommandOffice office = new CommandOffice(around.checks, commands, around, NOON);
        return new SubmittingManyCommands(bulk, office).submit(caller(group), order, selection, request);
    }

    private List<TenantId> ids(Outcomes<Acknowledged> outcomes) {
        return outcomes.all().stream()
                .map(each ->
                        ((Attempted.Done<Acknowledged>) each).result().answer().id())
                .map(id -> commands.find(id)
                        .map(Command::order)
                        .orElseThrow()
                        .tenant()
                        .orElseThrow())
                .toList();
    }

    /** A store that is away when the answer is to be kept. */
    private static final class Forgetful implements BulkAnswers {

        @Override
        public Optional<Answered> earlier(Grant by, Once.Key key, Instant now) {
            return Optional.empty();
        }

        @Override
        public Answered keep(Grant by, Once.Key key, FirstAnswer answer, Instant now) {
            throw new Unavailable("postgresql", new IllegalStateException("away"));
        }
    }
}
