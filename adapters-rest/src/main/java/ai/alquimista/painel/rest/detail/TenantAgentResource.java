package ai.alquimista.painel.rest.detail;

import static ai.alquimista.painel.domain.access.Operation.ASSIGN_INTERNAL_TENANT_AGENT;

import ai.alquimista.painel.application.agent.AssigningAgents;
import ai.alquimista.painel.application.agent.AssigningAgents.Wanted;
import ai.alquimista.painel.application.agent.ChangingAgents;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.tenant.TenantDetailQueries;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.agent.AgentChange;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.DeployedAgent;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.answer.Reply;
import ai.alquimista.painel.rest.detail.DeployedAgentsView.DeployedAgentView;
import ai.alquimista.painel.rest.once.Changed;
import ai.alquimista.painel.rest.once.IdempotencyKey;
import ai.alquimista.painel.rest.once.IdempotencyKey.Asked;
import ai.alquimista.painel.rest.once.IfMatch;
import ai.alquimista.painel.rest.openapi.ApiDocument;
import ai.alquimista.painel.rest.query.PathParameters;
import ai.alquimista.painel.rest.query.Query;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /internal/tenants/{id}/agents}. */
@Path("/internal/tenants/{id}/agents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.INTERNAL)
@Endpoint
public class TenantAgentResource {

    private final TenantDetailQueries tenants;
    private final AssigningAgents assigning;
    private final ChangingAgents changing;
    private final Supplier<Caller> caller;

    @Inject
    public TenantAgentResource(
            TenantDetailQueries tenants, AssigningAgents assigning, ChangingAgents changing, Supplier<Caller> caller) {
        this.tenants = tenants;
        this.assigning = assigning;
        this.changing = changing;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listInternalTenantAgents",
            summary = "A tenant's agents with their configuration",
            description =
                    "Of every status, the newest activation first. What is or may be a secret in a configuration is"
                            + " shown as `***`. Each look is noted in the audit log.")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            required = true,
            description = "The tenant.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "550e8400-e29b-41d4-a716-446655440001")
    @APIResponseSchema(value = DeployedAgentsView.class, responseCode = "200", responseDescription = "The agents")
    public Reply list(@PathParam("id") String id, @Context UriInfo uri) {
        TenantId tenant = PathParameters.tenant(id);
        Query.of(uri);
        return Reply.of(tenants.agents(caller.get(), tenant), DeployedAgentsView::of);
    }

    @POST
    @Operation(
            operationId = "assignInternalTenantAgent",
            summary = "Have an agent of the catalogue work for a tenant",
            description =
                    "From now on, for an active tenant, as far as its plan allows. An agent that the tenant had before is"
                            + " a conflict: it is made active again instead. Noted in the audit log.")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            required = true,
            description = "The tenant.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "550e8400-e29b-41d4-a716-446655440001")
    @Parameter(ref = IdempotencyKey.HEADER)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AssignmentRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "The tenant has the agent",
            headers = {
                @Header(
                        name = "Location",
                        description = "Where the tenant's agent can be changed",
                        schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
                @Header(ref = HttpHeaders.ETAG),
                @Header(ref = IdempotencyKey.REPLAYED)
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeployedAgentView.class)))
    public Response assign(
            @PathParam("id") String id,
            @Nullable AssignmentRequest body,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        TenantId tenant = PathParameters.tenant(id);
        Query.of(uri);
        Wanted wanted = AssignmentRequest.wanted(body);
        Asked asked = new Asked(Optional.of(tenant.toString()), Optional.ofNullable(body));
        Repeatable<DeployedAgent> request = new Repeatable<>(
                IdempotencyKey.key(headers, ASSIGN_INTERNAL_TENANT_AGENT, asked), agent -> created(tenant, agent));
        return Changed.of(assigning.assign(caller.get(), tenant, wanted, request));
    }

    @PATCH
    @Path("/{agent_id}")
    @Operation(
            operationId = "updateInternalTenantAgent",
            summary = "Suspend a tenant's agent, switch it off or on, or set it up",
            description =
                    "An agent goes to work as far as the tenant's plan allows, and for an active tenant. One that was"
                            + " suspended goes on; one that was switched off begins anew. Noted in the audit log.")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            required = true,
            description = "The tenant.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "550e8400-e29b-41d4-a716-446655440001")
    @Parameter(
            name = "agent_id",
            in = ParameterIn.PATH,
            required = true,
            description = "The agent.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "10000000-0000-0000-0000-000000000001")
    @Parameter(ref = HttpHeaders.IF_MATCH)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AgentChangeRequest.class)))
    @APIResponseSchema(
            value = DeployedAgentView.class,
            responseCode = "200",
            responseDescription = "The agent as it is now")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response change(
            @PathParam("id") String id,
            @PathParam("agent_id") String agentId,
            @Nullable AgentChangeRequest body,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        TenantId tenant = PathParameters.tenant(id);
        AgentId agent = PathParameters.agent(agentId);
        Query.of(uri);
        AgentChange change = AgentChangeRequest.change(body);
        Optional<Version> expected = IfMatch.of(headers);
        DeployedAgent changed = changing.change(caller.get(), tenant, agent, change, expected);
        return Changed.of(changed.version(), DeployedAgentView.of(changed));
    }

    private static FirstAnswer created(TenantId tenant, DeployedAgent agent) {
        String location = "/internal/tenants/" + tenant + "/agents/" + agent.id();
        return Changed.created(agent.version(), location, DeployedAgentView.of(agent));
    }
}
