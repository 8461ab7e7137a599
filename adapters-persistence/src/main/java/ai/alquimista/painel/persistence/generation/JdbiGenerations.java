package ai.alquimista.painel.persistence.generation;

import ai.alquimista.painel.application.port.Generations;
import ai.alquimista.painel.application.read.Topic;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.database.Door;
import java.util.Map;

/** The generations as they stand at this moment. */
public final class JdbiGenerations implements Generations {

    private final Door door;

    public JdbiGenerations(Door door) {
        this.door = door;
    }

    @Override
    public Map<Topic, Long> of(TenantId tenant) {
        return door.read(tenant, GenerationSql.class, sql -> sql.find(tenant));
    }

    @Override
    public Map<Topic, Long> ofPlatform() {
        return door.readInternally(GenerationSql.class, GenerationSql::findPlatform);
    }
}
