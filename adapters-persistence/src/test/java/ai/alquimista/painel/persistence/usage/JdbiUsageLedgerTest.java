package ai.alquimista.painel.persistence.usage;

import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.UsageLedger;
import ai.alquimista.painel.application.port.UsageLedgerContract;
import ai.alquimista.painel.persistence.Store;
import org.junit.jupiter.api.AfterEach;

class JdbiUsageLedgerTest extends UsageLedgerContract {

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
    protected UsageLedger ledger() {
        return new JdbiUsageLedger(store.door());
    }
}
