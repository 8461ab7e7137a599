package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.port.CommandFeed;
import ai.alquimista.painel.application.port.CommandRecords;
import ai.alquimista.painel.application.port.CommandRecordsContract;
import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.domain.audit.AuditEntry;
import java.util.List;

class InMemoryCommandRecordsTest extends CommandRecordsContract {

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryCommandRecords records = new InMemoryCommandRecords(store);

    @Override
    protected Facts facts() {
        return store;
    }

    @Override
    protected CommandRecords records() {
        return records;
    }

    @Override
    protected CommandFeed feed() {
        return new InMemoryCommandFeed(records);
    }

    @Override
    protected List<AuditEntry> written() {
        return records.log();
    }
}
