package ai.alquimista.painel.persistence.access;

import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.StaffDirectory;
import ai.alquimista.painel.application.port.StaffDirectoryContract;
import ai.alquimista.painel.persistence.Store;
import org.junit.jupiter.api.AfterEach;

class JdbiStaffDirectoryTest extends StaffDirectoryContract {

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
    protected StaffDirectory staff() {
        return new JdbiStaffDirectory(store.door());
    }
}
