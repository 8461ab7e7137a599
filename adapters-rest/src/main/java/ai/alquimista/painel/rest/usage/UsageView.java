package ai.alquimista.painel.rest.usage;

import ai.alquimista.painel.domain.usage.Period;
import ai.alquimista.painel.domain.usage.UsageReport;
import java.util.List;

/** A tenant's usage over a period. */
public record UsageView(String period, FiguresView summary, List<DailyView> dailyData, List<AgentShareView> byAgent) {

    public UsageView {
        dailyData = List.copyOf(dailyData);
        byAgent = List.copyOf(byAgent);
    }

    static UsageView of(Period period, UsageReport report) {
        return new UsageView(
                period.code(),
                FiguresView.of(report.summary()),
                report.daily().stream().map(DailyView::of).toList(),
                report.byAgent().stream().map(AgentShareView::of).toList());
    }
}
