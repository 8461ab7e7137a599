package ai.alquimista.painel.persistence.agent;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.usage.UsageSql;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The agents, and by {@link UsageSql} what they did. */
@RegisterConstructorMapper(AgentRow.class)
interface AgentSql extends UsageSql {

    @SqlQuery("""
            SELECT a.id, a.display_name AS name, a.segment, ta.status, ta.activated_at
              FROM tenant_agents ta
              JOIN agents a ON a.id = ta.agent_id
             WHERE ta.tenant_id = :tenant
               AND ta.status = ANY (:statuses)
             ORDER BY ta.activated_at DESC NULLS LAST, ta.agent_id
            """)
    List<AgentRow> findAgents(TenantId tenant, Set<AgentStatus> statuses);

    @SqlQuery("""
            SELECT EXISTS (SELECT FROM tenant_agents
                            WHERE tenant_id = :tenant
                              AND agent_id = :agent)
            """)
    boolean exists(TenantId tenant, AgentId agent);
}
