package ai.alquimista.painel.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({"SEVEN_DAYS, 7", "THIRTY_DAYS, 30", "NINETY_DAYS, 90"})
    void is_so_many_days_with_today_as_the_last(Period period, int days) {
        LocalDate today = LocalDate.of(2026, 3, 1);

        assertThat(period.endingOn(today).days()).hasSize(days).contains(today).endsWith(today);
    }

    @Test
    void a_report_has_an_entry_for_every_day() {
        DateRange range = Period.SEVEN_DAYS.endingOn(LocalDate.of(2026, 3, 1));
        UsageFigures some = new UsageFigures(new UsageTotals(1, 1, 0, 5, 0), Optional.empty());
        DailyUsage known = new DailyUsage(LocalDate.of(2026, 2, 28), some);

        UsageReport report = new UsageReport(range, some, List.of(known), List.of()).withEveryDay();

        assertThat(report.daily())
                .hasSize(7)
                .contains(known)
                .isSortedAccordingTo((a, b) -> a.date().compareTo(b.date()));
        assertThat(report.daily())
                .filteredOn(day -> day.figures().equals(UsageFigures.NONE))
                .hasSize(6);
    }

    @Test
    void a_month_starts_on_its_first() {
        assertThat(DateRange.monthUntil(LocalDate.of(2026, 2, 1)).days()).containsExactly(LocalDate.of(2026, 2, 1));
        assertThat(DateRange.monthUntil(LocalDate.of(2026, 2, 28)).days()).hasSize(28);
    }
}
