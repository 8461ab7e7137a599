package ai.alquimista.painel.persistence.directory;

import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.TenantDirectory;
import ai.alquimista.painel.application.port.TenantDirectoryContract;
import ai.alquimista.painel.persistence.Store;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;

class JdbiTenantDirectoryTest extends TenantDirectoryContract {

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
    protected TenantDirectory directory(LocalDate today) {
        KeptFigures.of(store.database().asOwner(), today);
        return new JdbiTenantDirectory(store.door());
    }
}
