package ai.alquimista.painel.aws.command;

import static ai.alquimista.painel.application.port.CommandSamples.FIRST;
import static ai.alquimista.painel.application.port.CommandSamples.LEASE;
import static ai.alquimista.painel.application.port.CommandSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.CommandOutbox;
import ai.alquimista.painel.application.port.Commands;
import ai.alquimista.painel.application.port.PersonalTraces;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.Lease;
import ai.alquimista.painel.domain.command.Order;
import ai.alquimista.painel.domain.command.Result;
import ai.alquimista.painel.domain.command.Target;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DynamoPersonalDataTest {

    private static final UserId MARIA = new UserId("7d3e0c52-sub-of-maria");
    private static final UserId BIA = new UserId("91aa2b60-sub-of-bia");
    private static final String EMAIL = "maria.quiteria@example.com";
    private static final String AT_HOME = "maria@home.example";

    private final DynamoTables tables;
    private final Set<CommandId> logged = new HashSet<>();
    private String table = "";

    DynamoPersonalDataTest() throws Exception {
        tables = new DynamoTables();
    }

    @BeforeEach
    void create() {
        table = tables.create();
        logged.clear();
    }

    @AfterAll
    void stop() {
        tables.close();
    }

    @Test
    void leaves_nothing_that_tells_the_person_and_everything_else() {
        Command waiting = given(MARIA, "call me at " + AT_HOME);
        Command done = done(given(MARIA, "ask Maria.Quiteria@Example.com"));
        Command others = given(BIA, "as " + EMAIL + " told bia@example.com");
        cancelled(given(BIA, "no more"), MARIA);
        assertThat(dump()).contains(MARIA.value(), EMAIL, AT_HOME, "203.0.113.9", "curl of " + MARIA);

        assertThat(data().erase(MARIA)).isEqualTo(6);

        assertThat(dump().toLowerCase(Locale.ROOT))
                .doesNotContain(MARIA.value(), EMAIL, AT_HOME, "curl of " + MARIA)
                .contains(BIA.value(), "curl of " + BIA, "bia@example.com");
        assertThat(commands().find(waiting.id()).orElseThrow().reason()).contains("call me at ***");
        assertThat(commands().find(done.id()).orElseThrow().status()).isEqualTo(CommandStatus.SUCCESS);
        assertThat(commands().find(others.id()).orElseThrow().reason()).contains("as *** told bia@example.com");
        assertThat(commands().timeline(done.id())).hasSize(3);
    }

    @Test
    void finds_commands_that_the_log_alone_knows_the_person_moved() {
        Command command = given(BIA, "no more");
        cancelled(command, MARIA);
        CommandOutbox outbox = new DynamoCommandOutbox(tables.client(), table);
        outbox.clear(outbox.next(9));
        assertThat(data().erase(MARIA)).isZero();
        logged.add(command.id());

        assertThat(data().erase(MARIA)).isEqualTo(1);

        assertThat(dump()).doesNotContain(MARIA.value());
    }

    @Test
    void lets_a_worker_go_on_with_what_it_holds() {
        Command command = given(MARIA, "now");
        Lease held = claimed(command);

        data().erase(MARIA);

        assertThat(finished(held)).isTrue();
        assertThat(dump()).doesNotContain(MARIA.value());
    }

    @Test
    void shows_everything_that_is_held_on_the_person() {
        Command command = given(MARIA, "now");
        cancelled(given(BIA, "bia's own"), MARIA);

        Map<String, ?> held = data().find(MARIA);

        assertThat(held.toString())
                .contains(command.id().toString(), "HEALTH_CHECK", "now", "203.0.113.9", "CANCELLED")
                .doesNotContain(BIA.value(), "bia's own");
        assertThat((List<?>) held.get("commands")).hasSize(1);
        assertThat((List<?>) held.get("steps")).hasSize(2);
    }

    @Test
    void finds_nothing_the_second_time() {
        given(MARIA, "write to " + EMAIL);
        data().erase(MARIA);

        assertThat(data().erase(MARIA)).isZero();
        assertThat(data().find(MARIA).toString()).isEqualTo("{commands=[], steps=[]}");
    }

    private Commands commands() {
        return new DynamoCommands(tables.client(), table);
    }

    private DynamoPersonalData data() {
        return new DynamoPersonalData(tables.client(), table, new PersonalTraces() {
            @Override
            public Set<CommandId> commands(UserId person) {
                return logged;
            }

            @Override
            public List<String> emails(UserId person) {
                return List.of(EMAIL);
            }
        });
    }

    private Command given(UserId user, String reason) {
        Command command = Command.pending(
                new CommandId(UUID.randomUUID()),
                new Order.HealthCheck(Optional.empty(), EnumSet.of(Target.REDIS)),
                user,
                NOW,
                Optional.of(reason),
                Optional.empty());
        Once once = new Once(Optional.empty(), user, Operation.SUBMIT_INTERNAL_COMMAND, "k-" + command.id(), "body");
        commands().submit(command, Optional.of(once), entry(command, user, "command.created"));
        return command;
    }

    private void cancelled(Command command, UserId by) {
        commands().cancel(command.id(), Optional.empty(), entry(command, by, "command.cancelled"));
    }

    private Command done(Command command) {
        assertThat(finished(claimed(command))).isTrue();
        return command;
    }

    private Lease claimed(Command command) {
        return commands()
                .claim(command.id(), FIRST, NOW, LEASE, running -> machine(running, "command.claimed"))
                .orElseThrow();
    }

    private boolean finished(Lease held) {
        return commands().finish(held, Result.success(Map.of()), machine(held.command(), "command.finished"));
    }

    private static AuditEntry machine(Command command, String type) {
        return entry(command, new UserId("system:worker"), type);
    }

    private static AuditEntry entry(Command command, UserId user, String type) {
        return new AuditEntry(
                type,
                Category.COMMAND,
                Optional.empty(),
                user,
                "command",
                Optional.of(command.id().toString()),
                "submitInternalCommand",
                Outcome.SUCCESS,
                Map.of(),
                new Origin("203.0.113.9", "curl of " + user),
                NOW);
    }

    /** Every item, as text. */
    private String dump() {
        return tables.client().scanPaginator(request -> request.tableName(table)).items().stream()
                .map(Map::toString)
                .collect(Collectors.joining("\n"));
    }
}
