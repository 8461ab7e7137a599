package ai.alquimista.painel.domain.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A tenant's usage over a range of days.
 *
 * @param daily one entry for every day of the range, ascending
 * @param byAgent the busiest agent first
 */
public record UsageReport(DateRange range, UsageFigures summary, List<DailyUsage> daily, List<AgentUsage> byAgent) {

    public UsageReport {
        daily = List.copyOf(daily);
        byAgent = List.copyOf(byAgent);
    }

    /** Puts a day without requests wherever the given ones leave a gap. */
    public UsageReport withEveryDay() {
        Map<LocalDate, DailyUsage> known =
                daily.stream().collect(Collectors.toMap(DailyUsage::date, Function.identity()));
        List<DailyUsage> all = range.days()
                .map(date -> known.getOrDefault(date, new DailyUsage(date, UsageFigures.NONE)))
                .toList();
        return new UsageReport(range, summary, all, byAgent);
    }
}
