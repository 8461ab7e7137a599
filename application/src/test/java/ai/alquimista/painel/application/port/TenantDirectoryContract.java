package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Samples.PROFESSIONAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static ai.alquimista.painel.application.port.Samples.agent;
import static ai.alquimista.painel.application.port.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import ai.alquimista.painel.domain.paging.SortOrder;
import ai.alquimista.painel.domain.tenant.Cnpj;
import ai.alquimista.painel.domain.tenant.PlanUse;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantList;
import ai.alquimista.painel.domain.tenant.TenantListFilter;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import ai.alquimista.painel.domain.tenant.TenantSearch;
import ai.alquimista.painel.domain.tenant.TenantSort;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import ai.alquimista.painel.domain.tenant.TenantStatusFilter;
import ai.alquimista.painel.domain.tenant.TenantSummary;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

public abstract class TenantDirectoryContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    protected abstract Facts facts();

    /** The directory as it stands on a day, once the facts are laid down. */
    protected abstract TenantDirectory directory(LocalDate today);

    /** Numbers are ids; 3 and 4 share their name but for its accent, their revenue, their moment and their requests. */
    @BeforeEach
    void six_tenants() {
        facts().subnucleo(id(1), "Fi");
        facts().agent(agent(1), "Aurora", "Saúde", id(1));
        facts().agent(agent(2), "Brisa", "Saúde", id(1));
        tenant(1, "zebra", "11222333000181", "Saúde", "starter", TenantStatus.ACTIVE, "500.00", 6, 5);
        tenant(2, "Ágil 100%", "12ABC34501DE35", "Saúde", "enterprise", TenantStatus.ACTIVE, "3000.00", 5, 0);
        tenant(3, "Clínica Saúde", "33333333000191", "Varejo", "starter", TenantStatus.ACTIVE, "700.00", 3, 2);
        tenant(4, "CLINICA SAUDE", "44444444000172", "Varejo", "starter", TenantStatus.ACTIVE, "700.00", 3, 2);
        tenant(5, "a_b\\c", "55555555000153", "Varejo", "professional", TenantStatus.SUSPENDED, "1500.00", 2, 1);
        tenant(6, "O'Brien & Filhos", "66666666000134", "Saúde", "starter", TenantStatus.INACTIVE, "0.00", 1, 9);
    }

    @Test
    void shows_each_tenant_with_what_is_active_and_its_thirty_days() {
        facts().assigned(tenantId(1), agent(1), AgentStatus.ACTIVE, Instant.EPOCH);
        facts().assigned(tenantId(1), agent(2), AgentStatus.SUSPENDED, Instant.EPOCH);
        facts().user(tenantId(1), new UserId("in"), true);
        facts().user(tenantId(1), new UserId("out"), false);
        facts().usage(tenantId(1), TODAY.minusDays(29), agent(1), List.of(10), List.of(20), 1);
        facts().usage(tenantId(1), TODAY.minusDays(30), agent(1), List.of(10), List.of(), 1);

        assertThat(page(all(TenantSort.NAME, SortOrder.DESC), from(0, 1)).rows())
                .containsExactly(new TenantSummary(
                        tenantId(1),
                        "zebra",
                        new Cnpj("11222333000181"),
                        "Saúde",
                        "starter",
                        TenantStatus.ACTIVE,
                        new BigDecimal("500.00"),
                        1,
                        1,
                        7,
                        Instant.parse("2026-01-06T12:00:00.123456Z"),
                        Version.FIRST));
    }

    static Stream<Arguments> orders() {
        return Stream.of(
                Arguments.of(TenantSort.NAME, List.of(5, 2, 3, 4, 6, 1)),
                Arguments.of(TenantSort.CREATED_AT, List.of(6, 5, 3, 4, 2, 1)),
                Arguments.of(TenantSort.MRR_ESTIMATE, List.of(6, 1, 3, 4, 5, 2)),
                Arguments.of(TenantSort.REQUESTS_LAST_30_DAYS, List.of(2, 5, 3, 4, 1, 6)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void runs_either_way_and_ties_by_id(TenantSort sort, List<Integer> numbers) {
        assertThat(numbers(page(all(sort, SortOrder.ASC), from(0, 100)))).isEqualTo(numbers);
        assertThat(numbers(page(all(sort, SortOrder.DESC), from(0, 100)))).isEqualTo(numbers.reversed());
    }

    @ParameterizedTest
    @MethodSource("orders")
    void is_walked_through_completely_whatever_the_page(TenantSort sort, List<Integer> numbers) {
        TenantDirectory directory = directory(TODAY);
        for (SortOrder order : SortOrder.values()) {
            for (int limit : List.of(1, 2, 3, 5, 6)) {
                assertThat(walked(directory, all(sort, order), limit))
                        .as("%s %s", order, limit)
                        .isEqualTo(order == SortOrder.ASC ? numbers : numbers.reversed());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void goes_on_where_it_was_even_if_that_row_is_gone(TenantSort sort, List<Integer> numbers) {
        Anchor last = page(all(sort, SortOrder.ASC), from(0, 3)).next().orElseThrow();
        Anchor gone = new Anchor(last.sortValue(), UUID.fromString("550e8400-e29b-41d4-a716-000000000003"));

        Page<TenantSummary> rest = page(all(sort, SortOrder.ASC), new PageRequest(100, new Start.After(gone)));

        assertThat(numbers(rest)).isEqualTo(numbers.subList(3, 6));
        assertThat(rest.total()).hasValue(6L);
    }

    @Test
    void may_be_skipped_by_offset() {
        TenantList list = all(TenantSort.NAME, SortOrder.ASC);

        assertThat(numbers(page(list, from(4, 5)))).containsExactly(6, 1);
        assertThat(page(list, from(4, 5)).next()).isEmpty();
        assertThat(page(list, from(4, 1)).next()).isPresent();
        assertThat(page(list, from(500, 5)).rows()).isEmpty();
        assertThat(page(list, from(500, 5)).total()).hasValue(6L);
    }

    /** Status, plan, segment, search, and the numbers of what is shown, by name; a dash for nothing. */
    private static final String FILTERS = """
            ACTIVE    | -       | -      | -                  | 2 3 4 1
            SUSPENDED | -       | -      | -                  | 5
            INACTIVE  | -       | -      | -                  | 6
            ALL       | starter | -      | -                  | 3 4 6 1
            ALL       | -       | Saúde  | -                  | 2 6 1
            ALL       | -       | saude  | -                  | -
            ALL       | nothing | -      | -                  | -
            ACTIVE    | starter | Varejo | -                  | 3 4
            ACTIVE    | starter | Saúde  | zeb                | 1
            ALL       | -       | -      | saude              | 3 4
            ALL       | -       | -      | SAÚDE              | 3 4
            ALL       | -       | -      | clínica s          | 3 4
            ALL       | -       | -      | %                  | 2
            ALL       | -       | -      | 0%                 | 2
            ALL       | -       | -      | _                  | 5
            ALL       | -       | -      | a_                 | 5
            ALL       | -       | -      | \\                  | 5
            ALL       | -       | -      | b\\c                | 5
            ALL       | -       | -      | \\c                 | 5
            ALL       | -       | -      | o'brien &          | 6
            ALL       | -       | -      | '                  | 6
            ALL       | -       | -      | gil                | 2
            ALL       | -       | -      | il                 | 2 6
            ALL       | -       | -      | a                  | 5 2 3 4 1
            ALL       | -       | -      | xq                 | -
            ALL       | -       | -      | nothing like it    | -
            ALL       | -       | -      | 11222333000181     | 1
            ALL       | -       | -      | 11.222.333/0001-81 | 1
            ALL       | -       | -      | 11222333/0001-81   | 1
            ALL       | -       | -      | 222333             | 1
            ALL       | -       | -      | 222.333/0001       | 1
            ALL       | -       | -      | 12.abc.345         | 2
            ALL       | -       | -      | 12abc34501de35     | 2
            ALL       | -       | -      | 1-35               | -
            ALL       | -       | -      | E-35               | 2
            ACTIVE    | -       | -      | o'brien            | -
            ALL       | -       | -      | zebra 11           | -
            ALL       | -       | -      | saude 3            | -
            """;

    @Test
    void shows_what_every_filter_lets_through_and_counts_it() {
        TenantDirectory directory = directory(TODAY);
        FILTERS.lines().forEach(line -> {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            TenantListFilter filter = new TenantListFilter(
                    TenantStatusFilter.valueOf(cells.get(0)),
                    given(cells.get(1)),
                    given(cells.get(2)),
                    given(cells.get(3)).map(TenantSearch::new));
            List<Integer> expected = given(cells.get(4)).stream()
                    .flatMap(numbers -> Arrays.stream(numbers.split(" ", -1)))
                    .map(Integer::valueOf)
                    .toList();
            assertShown(directory, filter, expected, line);
        });
    }

    private static void assertShown(
            TenantDirectory directory, TenantListFilter filter, List<Integer> expected, String line) {
        for (TenantSort sort : TenantSort.values()) {
            TenantList falling = new TenantList(filter, sort, SortOrder.DESC);
            Page<TenantSummary> found = directory.page(falling, from(0, 100));
            Page<TenantSummary> past = directory.page(new TenantList(filter, sort, SortOrder.ASC), from(50, 5));

            assertThat(numbers(found)).as(line).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(found.total()).as(line).hasValue((long) expected.size());
            assertThat(past.rows()).as(line).isEmpty();
            assertThat(past.total()).as(line).hasValue((long) expected.size());
            assertThat(walked(directory, falling, 1)).as(line).isEqualTo(numbers(found));
        }
        assertThat(walked(directory, new TenantList(filter, TenantSort.NAME, SortOrder.ASC), 2))
                .as(line)
                .isEqualTo(expected);
    }

    private static Optional<String> given(String cell) {
        return cell.equals("-") ? Optional.empty() : Optional.of(cell);
    }

    private Page<TenantSummary> page(TenantList list, PageRequest page) {
        return directory(TODAY).page(list, page);
    }

    private static List<Integer> walked(TenantDirectory directory, TenantList list, int limit) {
        List<Integer> walked = new ArrayList<>();
        Optional<Anchor> next = Optional.empty();
        do {
            Start start = next.<Start>map(Start.After::new).orElse(new Start.Offset(0));
            Page<TenantSummary> page = directory.page(list, new PageRequest(limit, start));
            walked.addAll(numbers(page));
            next = page.next();
        } while (next.isPresent());
        return walked;
    }

    private void tenant(
            int number,
            String name,
            String cnpj,
            String segment,
            String plan,
            TenantStatus status,
            String mrr,
            int day,
            int requests) {
        TenantId tenant = tenantId(number);
        Instant createdAt = Instant.parse("2026-01-%02dT12:00:00.123456Z".formatted(day));
        facts().tenant(
                        new TenantProfile(
                                tenant,
                                name,
                                new Cnpj(cnpj),
                                segment,
                                plan,
                                status,
                                new BigDecimal(mrr),
                                SAO_PAULO,
                                createdAt,
                                PROFESSIONAL,
                                new PlanUse(0, 0, 0)),
                        SAO_PAULO);
        if (requests > 0)
            facts().usage(
                            tenant,
                            TODAY,
                            agent(1),
                            Stream.generate(() -> 10).limit(requests).toList(),
                            List.of(),
                            1);
    }

    private static TenantList all(TenantSort sort, SortOrder order) {
        return new TenantList(
                new TenantListFilter(TenantStatusFilter.ALL, Optional.empty(), Optional.empty(), Optional.empty()),
                sort,
                order);
    }

    private static PageRequest from(int offset, int limit) {
        return new PageRequest(limit, new Start.Offset(offset));
    }

    private static TenantId tenantId(int number) {
        return new TenantId(UUID.fromString("550e8400-e29b-41d4-a716-%012d".formatted(number)));
    }

    private static List<Integer> numbers(Page<TenantSummary> page) {
        return page.rows().stream()
                .map(row -> Integer.valueOf(row.id().toString().substring(24)))
                .toList();
    }
}
