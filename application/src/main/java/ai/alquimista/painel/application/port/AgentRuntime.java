package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.tenant.TenantId;

/** Where tenants' agents run. */
public interface AgentRuntime {

    /**
     * Starts a tenant's agent anew, once for each token however often it is asked.
     *
     * @param token names the request, such as {@code command_id:step}
     * @throws Unavailable if the runtime cannot answer in time; the agent may have been started anew even so
     */
    Restart restart(TenantId tenant, AgentId agent, String token);

    /** What came of it. */
    sealed interface Restart {

        /**
         * It was started, now or when the same was asked before.
         *
         * @param instance the runtime's name for what runs now
         */
        record Restarted(String instance) implements Restart {}

        /** The runtime knows no such agent of that tenant. */
        record NotDeployed() implements Restart {}
    }
}
