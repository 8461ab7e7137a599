package ai.alquimista.painel.aws.command;

import static ai.alquimista.painel.application.port.CommandSamples.NOW;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.CommandOutbox.Step;
import ai.alquimista.painel.application.port.CommandSamples;
import ai.alquimista.painel.application.port.Commands;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandCriteria;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Transition;
import ai.alquimista.painel.domain.command.Transition.Cause;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Every list that can be asked for, over 2,000 commands of which many were created at the same moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandListsModelTest {

    private static final int COMMANDS = 2_000;
    private static final int BATCH = 25;

    private final Random random = new Random(5);
    private final RandomCommands some = new RandomCommands(random);
    private final List<Command> model = some.commands(COMMANDS).stream()
            .sorted(comparing(Command::createdAt)
                    .thenComparing(command -> command.id().toString())
                    .reversed())
            .toList();
    private final DynamoTables tables;
    private final String table;
    private final Commands commands;

    CommandListsModelTest() throws Exception {
        tables = new DynamoTables();
        table = tables.create();
        commands = new DynamoCommands(tables.client(), table);
    }

    @BeforeAll
    void fill() {
        List<Map<String, AttributeValue>> items = model.stream()
                .flatMap(command -> Stream.of(CommandItem.of(command), JournalItem.of(created(command), "mark")))
                .toList();
        for (int from = 0; from < items.size(); from += BATCH) {
            List<WriteRequest> writes = items.subList(from, Math.min(from + BATCH, items.size())).stream()
                    .map(item -> WriteRequest.builder()
                            .putRequest(put -> put.item(item))
                            .build())
                    .toList();
            assertThat(tables.client()
                            .batchWriteItem(request -> request.requestItems(Map.of(table, writes)))
                            .unprocessedItems())
                    .isEmpty();
        }
    }

    private static Step created(Command command) {
        Transition transition = new Transition(
                1, Cause.CREATED, CommandStatus.PENDING, command.createdAt(), "ana", 0, Optional.empty());
        return Steps.step(command, transition, CommandSamples.entry(command, "command.created", command.createdAt()));
    }

    @AfterAll
    void stop() {
        tables.close();
    }

    @Test
    void every_combination_of_filters_lists_what_the_model_lists() {
        int lists = 0;
        for (Optional<CommandStatus> status : orNone(List.of(CommandStatus.values())))
            for (Optional<CommandType> type : orNone(List.of(CommandType.values())))
                for (Optional<TenantId> tenant : orNone(RandomCommands.TENANTS))
                    for (Optional<Instant> from :
                            orNone(List.of(some.moment(), model.get(900).createdAt())))
                        for (Optional<Instant> to :
                                orNone(List.of(some.moment(), model.get(100).createdAt()))) {
                            assertListed(new CommandCriteria(status, type, tenant, from, to), 20 + random.nextInt(81));
                            lists++;
                        }
        assertThat(lists).isEqualTo(6 * 5 * 4 * 3 * 3);
    }

    @Test
    void every_place_is_a_place_to_go_on_from() {
        for (int row = 0; row < model.size(); row += 1 + random.nextInt(20)) {
            Command last = model.get(row);
            Anchor after = Anchor.at(last.createdAt(), last.id().value());

            assertThat(commands.list(criteria(Optional.empty()), 7, Optional.of(after)))
                    .isEqualTo(model.subList(row + 1, Math.min(row + 9, model.size())));
        }
    }

    @Test
    void pages_of_one_row_come_through_those_created_at_one_moment() {
        assertListed(criteria(Optional.of(CommandStatus.ERROR)), 1);
    }

    @Test
    void each_status_is_counted() {
        for (CommandStatus status : CommandStatus.values())
            assertThat(commands.count(status, COMMANDS))
                    .isEqualTo(model.stream()
                            .filter(command -> command.status() == status)
                            .count());
    }

    private void assertListed(CommandCriteria criteria, int limit) {
        List<Command> expected = model.stream().filter(criteria::covers).toList();
        List<Command> listed = new ArrayList<>();
        Optional<Anchor> after = Optional.empty();
        List<Command> page;
        do {
            page = commands.list(criteria, limit, after);
            assertThat(page).hasSizeLessThanOrEqualTo(limit + 1);
            List<Command> rows = page.subList(0, Math.min(limit, page.size()));
            listed.addAll(rows);
            after = rows.stream()
                    .reduce((first, second) -> second)
                    .map(last -> Anchor.at(last.createdAt(), last.id().value()));
        } while (page.size() > limit);
        assertThat(listed).as("%s by %s", criteria, limit).isEqualTo(expected);
    }

    private static CommandCriteria criteria(Optional<CommandStatus> status) {
        return new CommandCriteria(status, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static <T> List<Optional<T>> orNone(List<T> values) {
        return Stream.concat(Stream.of(Optional.<T>empty()), values.stream().map(Optional::of))
                .toList();
    }

    @Test
    void the_moments_of_the_model_are_often_the_same() {
        assertThat(model.stream().map(Command::createdAt).distinct()).hasSizeLessThan(COMMANDS / 2);
        assertThat(model).allSatisfy(command -> assertThat(command.createdAt()).isAfterOrEqualTo(NOW));
    }
}
