package ai.alquimista.painel.persistence.upkeep;

import ai.alquimista.painel.domain.tenant.Quota;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.persistence.upkeep.QuotaSql.Judged;
import ai.alquimista.painel.persistence.usage.UsageRow;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Judges each tenant's month by its plan's limit, and writes a line of the audit log in the same transaction when that comes
 * out differently than the last time. A month that is over is not judged again, whatever comes late.
 */
final class TenantQuotas {

    private TenantQuotas() {}

    /**
     * Within the transaction that holds the tenant's row, so that two never see the same change.
     *
     * @param used all that the tenant used in the month, and maybe more
     */
    static void judge(QuotaSql sql, TenantId tenant, DateRange month, List<UsageRow> used) {
        sql.findJudged(tenant).ifPresent(before -> {
            Quota now = new Quota(requests(month, used), before.allowed());
            if (!isKept(before, now)) sql.keepQuota(tenant, now);
            if (before.state() != now.state())
                sql.noteQuota(tenant, YearMonth.from(month.last()).toString(), before.state(), now);
        });
    }

    private static boolean isKept(Judged before, Quota now) {
        return before.state() == now.state() && before.judgedBy().equals(Optional.of(now.limit()));
    }

    private static long requests(DateRange month, List<UsageRow> used) {
        return used.stream()
                .filter(row -> month.contains(row.usageDate()))
                .mapToLong(UsageRow::totalRequests)
                .sum();
    }
}
