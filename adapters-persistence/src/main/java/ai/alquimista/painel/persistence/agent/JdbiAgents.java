package ai.alquimista.painel.persistence.agent;

import static java.util.stream.Collectors.groupingBy;

import ai.alquimista.painel.application.port.Agents;
import ai.alquimista.painel.domain.agent.AgentFilter;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.TenantAgent;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.usage.Figures;
import ai.alquimista.painel.persistence.usage.UsageRow;
import java.util.List;
import java.util.Map;

/** Agents with their usage; where percentiles are not kept for these days, merged from sketches. */
public final class JdbiAgents implements Agents {

    private final Door door;

    public JdbiAgents(Door door) {
        this.door = door;
    }

    @Override
    public List<TenantAgent> ofTenant(TenantId tenant, AgentFilter filter, DateRange usageDays) {
        return door.read(tenant, AgentSql.class, sql -> {
            List<AgentUsageRow> agents = sql.findAgents(tenant, filter.statuses(), usageDays, usageDays.length());
            return agents.stream().allMatch(AgentUsageRow::percentilesKnown)
                    ? agents.stream().map(AgentUsageRow::agent).toList()
                    : merged(agents, sql.findAll(tenant, usageDays));
        });
    }

    private static List<TenantAgent> merged(List<AgentUsageRow> agents, List<UsageRow> rows) {
        Map<AgentId, List<UsageRow>> usage = rows.stream().collect(groupingBy(UsageRow::agentId));
        return agents.stream()
                .map(agent -> agent.with(Figures.of(usage.getOrDefault(agent.id(), List.of()))))
                .toList();
    }

    @Override
    public boolean belongs(TenantId tenant, AgentId agent) {
        return door.read(tenant, AgentSql.class, sql -> sql.exists(tenant, agent));
    }
}
