package ai.alquimista.painel.rest.usage;

import ai.alquimista.painel.domain.usage.Period;
import ai.alquimista.painel.domain.usage.UsageReport;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tenant's usage over a period. */
@Schema(name = "UsageReport", description = "A tenant's usage over a period")
public record UsageView(
        @Schema(
                enumeration = {"7d", "30d", "90d"},
                description = "The period that was asked for")
        String period,

        FiguresView summary,

        @Schema(description = "One entry for every day of the period, ascending")
        List<DailyView> dailyData,

        @Schema(description = "The busiest agent first; requests without an agent have no entry")
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
