package ai.alquimista.painel.domain.billing;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One row of a tenant's history as revenue sees it. New revenue, reactivation, expansion and contraction count in the plan
 * and the segment that the row names; churn in those that the tenant leaves.
 *
 * @param amount BRL a month by which revenue rose or fell, not negative; the kind tells which
 * @param carried BRL a month that the tenant paid before and goes on from: a change of plan or segment takes it along, as a
 *     transfer out of the former and into the next. Zero unless the tenant pays before and after
 */
public record Movement(MovementKind kind, BigDecimal amount, BigDecimal carried) {

    public Movement {
        if (amount.signum() < 0 || carried.signum() < 0)
            throw new IllegalArgumentException("a movement's amounts must not be negative");
    }

    /**
     * The movement from one standing to the next.
     *
     * @param before empty for a tenant's first row
     * @param paidBefore whether the tenant was a paying one at any time before {@code after}
     */
    public static Movement between(Optional<PlanStanding> before, PlanStanding after, boolean paidBefore) {
        BigDecimal former = before.map(PlanStanding::revenue).orElse(Mrr.NONE);
        BigDecimal next = after.revenue();
        if (former.signum() == 0) return beginning(next, paidBefore);
        if (next.signum() == 0) return new Movement(MovementKind.CHURN, former, Mrr.NONE);
        return going(former, next);
    }

    private static Movement beginning(BigDecimal next, boolean paidBefore) {
        if (next.signum() == 0) return new Movement(MovementKind.NONE, Mrr.NONE, Mrr.NONE);
        return new Movement(paidBefore ? MovementKind.REACTIVATION : MovementKind.NEW, next, Mrr.NONE);
    }

    private static Movement going(BigDecimal former, BigDecimal next) {
        MovementKind kind = switch (next.compareTo(former)) {
            case 0 -> MovementKind.NONE;
            case 1 -> MovementKind.EXPANSION;
            default -> MovementKind.CONTRACTION;
        };
        return new Movement(kind, next.subtract(former).abs(), former);
    }
}
