package ai.alquimista.painel.rest.plan;

import ai.alquimista.painel.domain.plan.PlanStory;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that customers can buy. */
@Schema(name = "Plans", description = "All that customers can buy, the cheapest first")
public record PlansView(@Schema(description = "Never null") List<PlanView> plans) {

    public PlansView {
        plans = List.copyOf(plans);
    }

    static PlansView of(List<PlanStory> plans) {
        return new PlansView(plans.stream().map(PlanView::of).toList());
    }
}
