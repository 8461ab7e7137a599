package ai.alquimista.painel.persistence.integration;

import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.Integrations;
import ai.alquimista.painel.application.port.IntegrationsContract;
import ai.alquimista.painel.persistence.Store;
import org.junit.jupiter.api.AfterEach;

class JdbiIntegrationsTest extends IntegrationsContract {

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
    protected Integrations integrations() {
        return new JdbiIntegrations(store.door());
    }
}
