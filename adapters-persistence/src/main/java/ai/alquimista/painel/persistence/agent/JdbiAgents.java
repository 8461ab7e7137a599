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

/** Agents with their usage, read in two statements over one connection. */
public final class JdbiAgents implements Agents {

    private final Door door;

    public JdbiAgents(Door door) {
        this.door = door;
    }

    @Override
    public List<TenantAgent> ofTenant(TenantId tenant, AgentFilter filter, DateRange usageDays) {
        return door.read(tenant, AgentSql.class, sql -> {
            List<AgentRow> agents = sql.findAgents(tenant, filter.statuses());
            Map<AgentId, List<UsageRow>> usage =
                    sql.findAll(tenant, usageDays).stream().collect(groupingBy(UsageRow::agentId));
            return agents.stream()
                    .map(agent -> agent.with(Figures.of(usage.getOrDefault(agent.id(), List.of()))))
                    .toList();
        });
    }

    @Override
    public boolean belongs(TenantId tenant, AgentId agent) {
        return door.read(tenant, AgentSql.class, sql -> sql.exists(tenant, agent));
    }
}
