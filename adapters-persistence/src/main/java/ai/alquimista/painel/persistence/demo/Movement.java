package ai.alquimista.painel.persistence.demo;

import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.time.Instant;
import java.util.List;

/** One thing that happens to a contract, and makes the next standing of the last. */
enum Movement {
    UPGRADE,
    DOWNGRADE,
    FULL_PRICE,
    REBATE,
    NEW_SEGMENT,
    CHURN,
    COME_BACK,
    SUSPEND,
    RESUME;

    private static final String OTHER_SEGMENT = "Tecnologia";
    private static final int REBATE_PERCENT = 15;

    /** The plans that a customer with this story ahead of it can begin with. */
    static List<Plan> beginnings(List<Movement> story) {
        if (story.stream().filter(UPGRADE::equals).count() > 1) return List.of(Plan.STARTER);
        if (story.contains(UPGRADE)) return List.of(Plan.STARTER, Plan.STARTER, Plan.PROFESSIONAL);
        if (story.contains(DOWNGRADE)) return List.of(Plan.PROFESSIONAL, Plan.ENTERPRISE);
        return List.of(
                Plan.STARTER,
                Plan.STARTER,
                Plan.STARTER,
                Plan.STARTER,
                Plan.PROFESSIONAL,
                Plan.PROFESSIONAL,
                Plan.PROFESSIONAL,
                Plan.ENTERPRISE,
                Plan.ENTERPRISE);
    }

    Standing next(Standing last, Instant at) {
        return switch (this) {
            case UPGRADE -> new Standing(at, last.plan().above(), last.segment(), last.status(), last.discount());
            case DOWNGRADE -> new Standing(at, last.plan().below(), last.segment(), last.status(), last.discount());
            case FULL_PRICE -> new Standing(at, last.plan(), last.segment(), last.status(), 0);
            case REBATE ->
                new Standing(at, last.plan(), last.segment(), last.status(), last.discount() + REBATE_PERCENT);
            case NEW_SEGMENT -> new Standing(at, last.plan(), OTHER_SEGMENT, last.status(), last.discount());
            case CHURN -> new Standing(at, last.plan(), last.segment(), TenantStatus.INACTIVE, last.discount());
            case SUSPEND -> new Standing(at, last.plan(), last.segment(), TenantStatus.SUSPENDED, last.discount());
            case COME_BACK, RESUME ->
                new Standing(at, last.plan(), last.segment(), TenantStatus.ACTIVE, last.discount());
        };
    }
}
