package ai.alquimista.painel.rest.usage;

import ai.alquimista.painel.domain.usage.Period;
import ai.alquimista.painel.domain.usage.UsageReport;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tenant's usage over a period. */
@Schema(name = "UsageReport", description = "A tenant's usage over a period")
public record UsageView(
        @Schema(enumeration = {"7d", "30d", "90d"}) String period,
        FiguresView summary,
        List<DailyView> dailyData,
        List<AgentShareView> byAgent) {

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
