package ai.alquimista.painel.persistence.incident;

import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.Incidents;
import ai.alquimista.painel.application.port.IncidentsContract;
import ai.alquimista.painel.persistence.Store;
import org.junit.jupiter.api.AfterEach;

class JdbiIncidentsTest extends IncidentsContract {

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
    protected Incidents incidents() {
        return new JdbiIncidents(store.door());
    }
}
