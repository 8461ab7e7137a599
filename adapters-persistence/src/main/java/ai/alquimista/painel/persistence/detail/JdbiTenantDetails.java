package ai.alquimista.painel.persistence.detail;

import ai.alquimista.painel.application.port.TenantDetails;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.DeployedAgent;
import ai.alquimista.painel.domain.agent.TenantAgent;
import ai.alquimista.painel.domain.tenant.TenantDetail;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.UsageFigures;
import ai.alquimista.painel.persistence.database.Door;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tenants in detail, each kind of thing in one statement, all over one connection. */
public final class JdbiTenantDetails implements TenantDetails {

    private final Door door;

    public JdbiTenantDetails(Door door) {
        this.door = door;
    }

    @Override
    public Optional<TenantDetail> of(TenantId tenant, DateRange thirtyDays) {
        return door.readInternally(
                DetailSql.class, sql -> sql.findFile(tenant).map(file -> detail(sql, file, thirtyDays)));
    }

    private static TenantDetail detail(DetailSql sql, TenantFile file, DateRange days) {
        TenantId tenant = file.id();
        Month month = Month.read(sql, tenant, days);
        return new TenantDetail(
                file,
                sql.findUsers(tenant),
                agents(sql, tenant, month, days),
                sql.findIntegrations(tenant),
                month.summary(),
                sql.findNewestIncidents(tenant, TenantDetail.MOST_INCIDENTS));
    }

    private static List<TenantAgent> agents(DetailSql sql, TenantId tenant, Month month, DateRange days) {
        List<DetailAgentRow> rows = sql.findAgents(tenant);
        List<AgentId> ids = rows.stream().map(DetailAgentRow::id).toList();
        Map<AgentId, UsageFigures> figures = month.figures(sql, tenant, days, ids);
        return rows.stream()
                .map(row -> row.with(figures.getOrDefault(row.id(), UsageFigures.NONE)))
                .toList();
    }

    @Override
    public List<DeployedAgent> agentsOf(TenantId tenant, DateRange thirtyDays) {
        return door.readInternally(DetailSql.class, sql -> {
            Month month = Month.read(sql, tenant, thirtyDays);
            return sql.findDeployed(tenant).stream()
                    .map(row -> row.with(month.totals(row.id())))
                    .toList();
        });
    }
}
