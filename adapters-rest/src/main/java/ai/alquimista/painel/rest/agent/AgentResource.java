package ai.alquimista.painel.rest.agent;

import static ai.alquimista.painel.rest.query.QueryParameters.TENANT_ID;

import ai.alquimista.painel.application.agent.AgentQueries;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.agent.AgentFilter;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.answer.Reply;
import ai.alquimista.painel.rest.openapi.ApiDocument;
import ai.alquimista.painel.rest.query.Query;
import ai.alquimista.painel.rest.query.QueryParameter;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /tenant/agents}. */
@Path("/tenant/agents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.TENANT)
@Endpoint
public class AgentResource {

    private static final QueryParameter<AgentFilter> STATUS =
            QueryParameter.oneOf("status", AgentFilter.class, AgentFilter.ACTIVE);

    private final AgentQueries agents;
    private final Supplier<Caller> caller;

    @Inject
    public AgentResource(AgentQueries agents, Supplier<Caller> caller) {
        this.agents = agents;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listTenantAgents",
            summary = "The tenant's agents with their last thirty days",
            description = "Newest activation first.")
    @Parameter(ref = "tenant_id")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Which agents to show.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"active", "inactive", "suspended", "all"},
                            defaultValue = "active"),
            example = "active")
    @APIResponseSchema(value = AgentsView.class, responseCode = "200", responseDescription = "The agents")
    public Reply list(@Context UriInfo uri) {
        Query query = Query.of(uri, TENANT_ID, STATUS);
        return Reply.of(agents.list(caller.get(), query.get(TENANT_ID), query.get(STATUS)), AgentsView::of);
    }
}
