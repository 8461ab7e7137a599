package ai.alquimista.painel.bootstrap.it;

import java.util.Optional;
import java.util.UUID;

/** Whose requests are meant: all of a tenant's, or those that one of its agents served. */
record Whose(UUID tenant, Optional<UUID> agent) {

    static Whose all(UUID tenant) {
        return new Whose(tenant, Optional.empty());
    }

    /** The agent as statements here want it: empty for all. */
    String agentText() {
        return agent.map(UUID::toString).orElse("");
    }
}
