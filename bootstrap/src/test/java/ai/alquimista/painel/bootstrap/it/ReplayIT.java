package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.MachineSender.Receipt;
import ai.alquimista.painel.client.TenantApi;
import ai.alquimista.painel.client.model.DailyUsage;
import ai.alquimista.painel.client.model.UsageReport;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.UsageFigures;
import ai.alquimista.painel.local.issuer.DemoUsers;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.usage.JdbiUsageLedger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An hour of real requests, reported as badly as in life, and what the service makes of it; {@code docs/metering.md} tells more. */
@TestInstance(Lifecycle.PER_CLASS)
class ReplayIT {

    private static final int REQUESTS = 19_366;
    private static final int SENT_TWICE = 5_809;
    private static final int LATE = 968;
    private static final String MARK_ALL = """
            INSERT INTO usage_dirty_days (day, tenant_id, agent_id) SELECT DISTINCT day, tenant_id, agent_id FROM agent_requests
            """;
    private static final String ROWS = """
            SELECT concat_ws(' ', u.xmin, u) FROM tenant_usage_daily u
             UNION ALL
            SELECT concat_ws(' ', s.xmin, s) FROM tenant_usage_sketches s
             ORDER BY 1
            """;

    private final TraceReplay replay = new TraceReplay();
    private final TraceTables tables = replay.tables();

    /** What comes late comes for days that were rolled up without it. */
    @BeforeAll
    void counts_each_request_once() {
        Receipt inTime = replay.sendInTime();
        assertThat(inTime.accepted()).isEqualTo(REQUESTS - LATE);
        MeteredTenant.rolled();
        assertThat(tables.kept()).isNotEmpty().isNotEqualTo(tables.counted());

        Receipt late = replay.sendLate();
        assertThat(inTime.plus(late)).isEqualTo(new Receipt(REQUESTS, SENT_TWICE));
        MeteredTenant.roll();
    }

    @AfterAll
    void close() {
        tables.close();
    }

    @Test
    void keeps_what_the_file_adds_up_to() {
        assertThat(tables.kept()).hasSizeGreaterThan(3_000).isEqualTo(tables.counted());
    }

    @Test
    void shows_what_the_file_adds_up_to() throws Exception {
        for (Whose requests : replay.everybody().toList())
            reads(requests, 90, (usage, today) -> assertThat(days(usage)).isEqualTo(tables.shown(requests)));
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 30, 90})
    void shows_percentiles_within_one_percent_of_the_exact_ones(int days) throws Exception {
        for (Whose requests : replay.some().toList())
            reads(requests, days, (usage, today) -> {
                assertThat(usage.getDailyData()).hasSize(days);
                ExactPercentiles.of(tables, requests, new DateRange(today.minusDays(days - 1L), today))
                        .isShownAs(usage.getSummary());
                if (days == 7)
                    usage.getDailyData()
                            .forEach(day -> ExactPercentiles.of(
                                            tables, requests, new DateRange(day.getDate(), day.getDate()))
                                    .isShownAs(day));
            });
    }

    @Test
    void knows_percentiles_of_any_range_within_one_percent_of_the_exact_ones() {
        try (Door door = Service.running().door()) {
            var ledger = new JdbiUsageLedger(door);
            replay.some().forEach(requests -> {
                for (DateRange range : replay.ranges(OwnerEyes.today(requests.tenant()))) {
                    UsageFigures known = ledger.report(
                                    new TenantId(requests.tenant()),
                                    range,
                                    requests.agent().map(AgentId::new))
                            .summary();
                    ExactPercentiles.of(tables, requests, range).isKnownAs(known.percentiles());
                }
            });
        }
    }

    /** Not a byte of any row, and no row is written: its version is the transaction that wrote it. */
    @Test
    void changes_no_row_when_everything_comes_again_or_is_rolled_again() {
        List<String> rows = rows();

        assertThat(replay.sendAll()).isEqualTo(new Receipt(0, REQUESTS + SENT_TWICE));
        MeteredTenant.rolled();
        assertThat(rows()).isEqualTo(rows);

        OwnerEyes.write(MARK_ALL);
        MeteredTenant.roll();
        assertThat(rows()).isEqualTo(rows);
    }

    private static List<String> rows() {
        return OwnerEyes.rows(ROWS, Map.of(), (row, context) -> row.getString(1));
    }

    private static void reads(Whose requests, int days, BiConsumer<UsageReport, LocalDate> look) throws Exception {
        Reader reader = new Reader(DemoUsers.INTERNAL_ADMIN, requests.tenant(), requests.tenant());
        TenantApi api = reader.api();
        reader.reads(
                () -> api.getTenantUsage(
                        requests.tenant(), days + "d", requests.agent().orElse(null)),
                look);
    }

    /** Each day with a request, as {@link TraceTables#shown} tells it. */
    private static List<String> days(UsageReport usage) {
        return usage.getDailyData().stream()
                .filter(day -> day.getTotalRequests() > 0)
                .map(ReplayIT::day)
                .toList();
    }

    private static String day(DailyUsage day) {
        return Stream.of(
                        day.getDate(),
                        day.getTotalRequests(),
                        day.getSuccessfulRequests(),
                        day.getFailedRequests(),
                        Objects.requireNonNull(day.getAvgResponseTimeMs()).setScale(2, RoundingMode.UNNECESSARY),
                        day.getTotalTokensUsed())
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
