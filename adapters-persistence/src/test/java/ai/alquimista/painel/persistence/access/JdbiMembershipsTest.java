package ai.alquimista.painel.persistence.access;

import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.Memberships;
import ai.alquimista.painel.application.port.MembershipsContract;
import ai.alquimista.painel.persistence.Store;
import org.junit.jupiter.api.AfterEach;

class JdbiMembershipsTest extends MembershipsContract {

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
    protected Memberships memberships() {
        return new JdbiMemberships(store.door());
    }
}
