package ai.alquimista.painel.persistence.agent;

import ai.alquimista.painel.application.port.Agents;
import ai.alquimista.painel.application.port.AgentsContract;
import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.persistence.Store;
import org.junit.jupiter.api.AfterEach;

class JdbiAgentsTest extends AgentsContract {

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
    protected Agents agents() {
        return new JdbiAgents(store.door());
    }
}
