package ai.alquimista.painel.persistence.generation;

import ai.alquimista.painel.application.read.Topic;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Map;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface GenerationSql {

    @SqlQuery("""
            SELECT topic, generation
              FROM tenant_generations
             WHERE tenant_id = :tenant
            """)
    @KeyColumn("topic")
    @ValueColumn("generation")
    Map<Topic, Long> find(TenantId tenant);

    @SqlQuery("""
            SELECT topic, sum(generation)::bigint AS generation
              FROM platform_generations
             GROUP BY topic
            """)
    @KeyColumn("topic")
    @ValueColumn("generation")
    Map<Topic, Long> findPlatform();
}
