package ai.alquimista.painel.persistence.integration;

import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.PlatformIntegrations;
import ai.alquimista.painel.application.port.PlatformIntegrationsContract;
import ai.alquimista.painel.persistence.KeptCounts;
import ai.alquimista.painel.persistence.Store;
import org.junit.jupiter.api.AfterEach;

class JdbiPlatformIntegrationsTest extends PlatformIntegrationsContract {

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
    protected PlatformIntegrations integrations() {
        return new JdbiPlatformIntegrations(store.door());
    }

    @Override
    protected void count() {
        KeptCounts.bringUp(store.database());
    }
}
