package ai.alquimista.painel.persistence.subnucleo;

import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.Subnucleos;
import ai.alquimista.painel.application.port.SubnucleosContract;
import ai.alquimista.painel.persistence.Store;
import org.junit.jupiter.api.AfterEach;

class JdbiSubnucleosTest extends SubnucleosContract {

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
    protected Subnucleos subnucleos() {
        return new JdbiSubnucleos(store.door());
    }
}
