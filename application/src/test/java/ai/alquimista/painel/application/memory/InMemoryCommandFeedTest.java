package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.port.CommandFeed;
import ai.alquimista.painel.application.port.CommandFeedContract;
import ai.alquimista.painel.application.port.CommandRecords;
import ai.alquimista.painel.application.port.Facts;

class InMemoryCommandFeedTest extends CommandFeedContract {

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
}
