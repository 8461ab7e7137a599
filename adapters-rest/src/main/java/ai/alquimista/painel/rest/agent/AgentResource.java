package ai.alquimista.painel.rest.agent;

import static ai.alquimista.painel.rest.query.Parameters.TENANT_ID;

import ai.alquimista.painel.application.agent.AgentQueries;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.agent.AgentFilter;
import ai.alquimista.painel.rest.query.Parameter;
import ai.alquimista.painel.rest.query.Query;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** {@code /tenant/agents}. */
@Path("/tenant/agents")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class AgentResource {

    private static final Parameter<AgentFilter> STATUS =
            Parameter.oneOf("status", AgentFilter.class, AgentFilter.ACTIVE);

    private final AgentQueries agents;
    private final Provider<Caller> caller;

    @Inject
    public AgentResource(AgentQueries agents, Provider<Caller> caller) {
        this.agents = agents;
        this.caller = caller;
    }

    @GET
    public AgentsView list(@Context UriInfo uri) {
        Query query = Query.of(uri, TENANT_ID, STATUS);
        return AgentsView.of(agents.list(caller.get(), query.get(TENANT_ID), query.get(STATUS)));
    }
}
