package ai.alquimista.painel.persistence.tenant;

import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.Tenants;
import ai.alquimista.painel.application.port.TenantsContract;
import ai.alquimista.painel.persistence.Store;
import org.junit.jupiter.api.AfterEach;

class JdbiTenantsTest extends TenantsContract {

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
    protected Tenants tenants() {
        return new JdbiTenants(store.door());
    }
}
