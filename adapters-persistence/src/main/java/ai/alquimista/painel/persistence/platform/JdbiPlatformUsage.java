package ai.alquimista.painel.persistence.platform;

import ai.alquimista.painel.application.port.PlatformUsage;
import ai.alquimista.painel.domain.platform.PlatformAgent;
import ai.alquimista.painel.domain.platform.Readings;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.usage.LatencySketch;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The platform's usage from what is kept, in five small statements over one connection. */
public final class JdbiPlatformUsage implements PlatformUsage {

    private final Door door;

    public JdbiPlatformUsage(Door door) {
        this.door = door;
    }

    @Override
    public Readings readings(DateRange range) {
        return door.readInternally(PlatformSql.class, sql -> read(sql, range));
    }

    @Override
    public List<PlatformAgent> agents(DateRange range) {
        return door.readInternally(PlatformSql.class, sql -> agents(sql, range));
    }

    private static Readings read(PlatformSql sql, DateRange range) {
        DateRange before = range.before();
        StocksRow stocks = sql.findStocks(range.first());
        List<PeriodRow> kept = sql.findPeriods(range.length(), range.last(), before.last());
        return new Readings(
                stocks.now(),
                stocks.before(),
                sql.findDays(new DateRange(before.first(), range.last())).stream()
                        .map(DayRow::day)
                        .toList(),
                p95(sql, kept, range),
                p95(sql, kept, before),
                sql.findTopTenants(range.length()).stream()
                        .map(TenantRow::tenant)
                        .toList(),
                agents(sql, range));
    }

    private static List<PlatformAgent> agents(PlatformSql sql, DateRange range) {
        return sql.findAgents(range).stream().map(AgentRow::agent).toList();
    }

    /** What is kept of the period; what is not, right after midnight or for a range of another length, is merged. */
    private static Optional<BigDecimal> p95(PlatformSql sql, List<PeriodRow> kept, DateRange range) {
        return kept.stream()
                .filter(row -> row.lastDay().equals(range.last()))
                .findFirst()
                .map(PeriodRow::p95)
                .orElseGet(() -> merged(sql.findSketches(range)));
    }

    private static Optional<BigDecimal> merged(List<byte[]> sketches) {
        var all = new LatencySketch();
        sketches.forEach(all::merge);
        return all.percentiles().map(Percentiles::p95);
    }
}
