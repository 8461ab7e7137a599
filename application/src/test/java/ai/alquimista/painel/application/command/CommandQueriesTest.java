package ai.alquimista.painel.application.command;

import static ai.alquimista.painel.application.command.Surroundings.BIA;
import static ai.alquimista.painel.application.command.Surroundings.MAIL;
import static ai.alquimista.painel.application.command.Surroundings.NOON;
import static ai.alquimista.painel.application.command.Surroundings.RIVALS_MAIL;
import static ai.alquimista.painel.application.command.Surroundings.SERVING;
import static ai.alquimista.painel.application.command.Surroundings.caller;
import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Unprocessable;
import ai.alquimista.painel.domain.access.Actor;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.command.CommandCriteria;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.Order;
import ai.alquimista.painel.domain.command.Target;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandQueriesTest {

    private static final Order EVERYTHING = new Order.HealthCheck(Optional.empty(), Set.of(Target.REDIS));

    private final FewCommands commands = new FewCommands();
    private final Surroundings around = new Surroundings();
    private final CommandQueries queries = new CommandQueries(around.gate, commands, around);
    private final TryingCommands trying = new TryingCommands(around.gate, around.checks, around, around);

    @Test
    void a_list_can_be_followed_to_its_end() {
        List<CommandId> given = new ArrayList<>();
        for (int second = 0; second < 5; second++) given.addFirst(give(EVERYTHING, second));

        List<CommandId> seen = new ArrayList<>();
        Optional<Anchor> after = Optional.empty();
        do {
            Page<ShownCommand> page = list(2, after);
            page.rows().forEach(row -> seen.add(row.command().id()));
            after = page.next();
        } while (after.isPresent());

        assertThat(seen).isEqualTo(given);
    }

    @Test
    void a_list_knows_its_length_where_it_is_one_page() {
        give(EVERYTHING, 0);
        give(EVERYTHING, 1);

        assertThat(list(2, Optional.empty()).total()).contains(2L);
        assertThat(list(1, Optional.empty()).total()).isEmpty();
        assertThat(list(1, list(1, Optional.empty()).next()).total()).isEmpty();
    }

    @Test
    void names_stand_beside_ids_as_far_as_they_are_known() {
        give(new Order.ResetToken(ACME.id(), MAIL), 0);
        give(new Order.ResetToken(RIVAL.id(), RIVALS_MAIL), 1);
        give(EVERYTHING, 2);

        assertThat(list(10, Optional.empty()).rows())
                .extracting(ShownCommand::tenantName)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of("Acme Saúde"));
        assertThat(list(10, Optional.empty()).rows())
                .extracting(ShownCommand::createdBy)
                .containsOnly(new Actor(BIA, Optional.of("Bia")));
    }

    @Test
    void a_look_at_one_tenants_leaves_a_line_in_the_log_and_a_look_at_all_none() {
        CommandId everything = give(EVERYTHING, 0);
        CommandId reset = give(new Order.ResetToken(ACME.id(), MAIL), 1);

        list(10, Optional.empty());
        queries.find(caller(Group.INTERNAL_SUPPORT), everything);
        assertThat(around.accesses()).isEmpty();

        queries.list(caller(Group.INTERNAL_SUPPORT), criteria(Optional.of(ACME.id())), 10, Optional.empty());
        queries.find(caller(Group.INTERNAL_SUPPORT), reset);
        assertThat(around.accesses())
                .extracting(AuditEntry::action)
                .containsExactly("listInternalCommands", "getInternalCommand");
    }

    @Test
    void a_command_is_told_with_its_steps_and_whose_they_were() {
        CommandId id = give(EVERYTHING, 0);

        CommandStory story = queries.find(caller(Group.INTERNAL_SUPPORT), id);

        assertThat(story.shown().command().id()).isEqualTo(id);
        assertThat(story.steps()).extracting(CommandStory.Step::by).containsExactly(new Actor(BIA, Optional.of("Bia")));
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThatThrownBy(() -> queries.find(caller(Group.INTERNAL_ADMIN), new CommandId(new UUID(0, 1))))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @EnumSource(names = "TENANT_.*", mode = EnumSource.Mode.MATCH_ALL)
    void customers_see_none_of_it(Group group) {
        CommandId id = give(new Order.ResetToken(ACME.id(), MAIL), 0);

        assertThatThrownBy(() -> queries.find(caller(group), id)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> queries.list(caller(group), criteria(Optional.of(ACME.id())), 10, Optional.empty()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> trying.attempt(caller(group), EVERYTHING)).isInstanceOf(Forbidden.class);
    }

    @Test
    void an_order_that_is_only_tried_tells_what_it_would_touch() {
        assertThat(attempt(EVERYTHING)).isEqualTo(new Touched.Checks(Set.of(Target.REDIS)));
        assertThat(attempt(new Order.ResetToken(ACME.id(), MAIL)))
                .isInstanceOfSatisfying(Touched.Credential.class, touched -> {
                    assertThat(touched.integration().name()).isEqualTo("Gmail");
                    assertThat(touched.kept()).isTrue();
                });
        assertThat(attempt(new Order.RestartAgent(ACME.id(), SERVING)))
                .isEqualTo(new Touched.Agent(SERVING, AgentStatus.ACTIVE));
        assertThat(attempt(new Order.ReprocessQueue(Optional.empty(), "mail", 5)))
                .isEqualTo(new Touched.Messages("mail", Optional.of(7L), 5));
        assertThat(attempt(new Order.ReprocessQueue(Optional.empty(), "none", 5)))
                .isEqualTo(new Touched.Messages("none", Optional.empty(), 5));
        assertThat(commands.all()).isEmpty();
        assertThat(around.woken).isEmpty();
    }

    @Test
    void an_order_that_would_be_refused_is_refused_when_it_is_tried() {
        assertThatThrownBy(() -> attempt(new Order.ResetToken(ACME.id(), RIVALS_MAIL)))
                .isInstanceOf(Unprocessable.class);
    }

    private Touched attempt(Order order) {
        return trying.attempt(caller(Group.INTERNAL_SUPPORT), order);
    }

    private Page<ShownCommand> list(int limit, Optional<Anchor> after) {
        return queries.list(caller(Group.INTERNAL_SUPPORT), criteria(Optional.empty()), limit, after);
    }

    private CommandId give(Order order, int second) {
        Clock later = Clock.offset(NOON, Duration.ofSeconds(second));
        CommandOffice office = new CommandOffice(around.checks, commands, around, later);
        CommandId given = new SubmittingCommands(around.platform, office)
                .submit(caller(Group.INTERNAL_ADMIN), order, Optional.empty(), Optional.empty())
                .answer()
                .id();
        around.woken.clear();
        return given;
    }

    private static CommandCriteria criteria(Optional<TenantId> tenant) {
        return new CommandCriteria(Optional.empty(), Optional.empty(), tenant, Optional.empty(), Optional.empty());
    }
}
