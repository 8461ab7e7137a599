package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.client.TenantApi;
import ai.alquimista.painel.client.model.DailyUsage;
import ai.alquimista.painel.client.model.UsageFigures;
import ai.alquimista.painel.client.model.UsageReport;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reader's usage is what the base tables say, for each period, of the whole tenant and of each agent. */
class TenantUsageIT {

    private static final String PERCENTILES = ".*p(50|95|99)ResponseTimeMs";

    static Stream<Arguments> questions() {
        return Reader.all()
                .flatMap(reader -> Stream.of(7, 30, 90)
                        .flatMap(days -> Stream.concat(
                                Stream.of(Arguments.of(reader, days, null)),
                                UsageTables.agents(reader.tenant()).stream()
                                        .limit(2)
                                        .map(agent -> Arguments.of(reader, days, agent)))));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void sums_rates_days_and_agents(Reader reader, int days, @Nullable UUID agent) throws Exception {
        TenantApi api = reader.api();

        reader.reads(() -> api.getTenantUsage(reader.named(), days + "d", agent), (usage, today) -> {
            assertThat(usage)
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(PERCENTILES)
                    .isEqualTo(UsageTables.usage(reader.tenant(), today, days, agent));
            isOneEntryForEveryDay(usage.getDailyData(), today, days);
            isTheSumOfItsDays(usage);
        });
    }

    @ParameterizedTest
    @MethodSource("questions")
    void percentiles(Reader reader, int days, @Nullable UUID agent) throws Exception {
        TenantApi api = reader.api();

        reader.reads(() -> api.getTenantUsage(reader.named(), days + "d", agent), (usage, today) -> {
            Latency latency = Latency.during(reader.tenant(), today, days).of(agent);
            UsageFigures all = usage.getSummary();
            latency.isShownAs(all.getP50ResponseTimeMs(), all.getP95ResponseTimeMs(), all.getP99ResponseTimeMs());
            assertThat(usage.getDailyData())
                    .allSatisfy(day -> latency.on(day.getDate())
                            .isShownAs(
                                    day.getP50ResponseTimeMs(),
                                    day.getP95ResponseTimeMs(),
                                    day.getP99ResponseTimeMs()));
        });
    }

    private static void isOneEntryForEveryDay(List<DailyUsage> daily, LocalDate today, int days) {
        assertThat(daily)
                .extracting(DailyUsage::getDate)
                .containsExactlyElementsOf(
                        today.minusDays(days - 1L).datesUntil(today.plusDays(1)).toList());
    }

    private static void isTheSumOfItsDays(UsageReport usage) {
        assertThat(usage.getSummary().getTotalRequests())
                .isEqualTo(usage.getDailyData().stream()
                        .mapToLong(DailyUsage::getTotalRequests)
                        .sum());
        assertThat(usage.getSummary().getFailedRequests())
                .isEqualTo(usage.getDailyData().stream()
                        .mapToLong(DailyUsage::getFailedRequests)
                        .sum());
        assertThat(usage.getSummary().getTotalTokensUsed())
                .isEqualTo(usage.getDailyData().stream()
                        .mapToLong(DailyUsage::getTotalTokensUsed)
                        .sum());
    }
}
