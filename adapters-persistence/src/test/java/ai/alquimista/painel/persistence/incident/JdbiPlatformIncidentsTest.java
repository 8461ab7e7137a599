package ai.alquimista.painel.persistence.incident;

import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.PlatformIncidents;
import ai.alquimista.painel.application.port.PlatformIncidentsContract;
import ai.alquimista.painel.persistence.Store;
import org.junit.jupiter.api.AfterEach;

class JdbiPlatformIncidentsTest extends PlatformIncidentsContract {

    private final Store store = Store.fresh();

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected Facts facts() {
        return store.facts();
    }

    @Override
    protected PlatformIncidents incidents() {
        return new JdbiPlatformIncidents(store.door());
    }
}
