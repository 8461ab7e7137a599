package ai.alquimista.painel.domain.plan;

import java.util.List;

/**
 * A plan and what it was.
 *
 * @param now what is on offer
 * @param before its earlier versions, the newest first
 */
public record PlanStory(Plan now, List<Plan> before) {

    public PlanStory {
        before = List.copyOf(before);
    }
}
