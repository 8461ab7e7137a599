package ai.alquimista.painel.rest.integration;

import static ai.alquimista.painel.domain.access.Operation.CREATE_TENANT_INTEGRATION;
import static ai.alquimista.painel.rest.query.QueryParameters.TENANT_ID;

import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.integration.AddingIntegrations;
import ai.alquimista.painel.application.integration.AddingIntegrations.Wanted;
import ai.alquimista.painel.application.integration.IntegrationQueries;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.integration.CallableHosts;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.answer.Reply;
import ai.alquimista.painel.rest.integration.IntegrationsView.IntegrationView;
import ai.alquimista.painel.rest.once.Changed;
import ai.alquimista.painel.rest.once.IdempotencyKey;
import ai.alquimista.painel.rest.once.IdempotencyKey.Asked;
import ai.alquimista.painel.rest.openapi.ApiDocument;
import ai.alquimista.painel.rest.query.Query;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

/** {@code /tenant/integrations}. */
@Path("/tenant/integrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.TENANT)
@Endpoint
public class IntegrationResource {

    private final IntegrationQueries integrations;
    private final AddingIntegrations adding;
    private final CallableHosts hosts;
    private final Supplier<Caller> caller;

    @Inject
    public IntegrationResource(
            IntegrationQueries integrations, AddingIntegrations adding, CallableHosts hosts, Supplier<Caller> caller) {
        this.integrations = integrations;
        this.adding = adding;
        this.hosts = hosts;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "createTenantIntegration",
            summary = "Add an integration",
            description =
                    "It is pending until it is tested. The credential goes to the secret store and nowhere else. Noted in the"
                            + " audit log.")
    @Parameter(ref = "tenant_id")
    @Parameter(ref = IdempotencyKey.HEADER)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IntegrationRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "The integration",
            headers = {
                @Header(
                        name = "Location",
                        description = "Where the integration is changed",
                        schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
                @Header(ref = HttpHeaders.ETAG),
                @Header(ref = IdempotencyKey.REPLAYED)
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IntegrationView.class)))
    public Response add(@Nullable IntegrationRequest body, @Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = Query.of(uri, TENANT_ID);
        Optional<Once.Key> key = IdempotencyKey.key(
                headers, CREATE_TENANT_INTEGRATION, new Asked(Optional.empty(), Optional.ofNullable(body)));
        Wanted wanted = IntegrationRequest.wanted(body, hosts);
        Repeatable<Integration> request = new Repeatable<>(key, IntegrationResource::created);
        return Changed.of(adding.add(caller.get(), query.get(TENANT_ID), wanted, request));
    }

    private static FirstAnswer created(Integration added) {
        return Changed.created(added.version(), "/tenant/integrations/" + added.id(), IntegrationView.of(added, true));
    }

    @GET
    @Operation(
            operationId = "listTenantIntegrations",
            summary = "The tenant's integrations",
            description = "By type, then name. Without last_error for TENANT_USER; credentials never appear.")
    @Parameter(ref = "tenant_id")
    @APIResponseSchema(value = IntegrationsView.class, responseCode = "200", responseDescription = "The integrations")
    public Reply list(@Context UriInfo uri) {
        Query query = Query.of(uri, TENANT_ID);
        Caller asking = caller.get();
        return Reply.of(integrations.list(asking, query.get(TENANT_ID)), answer -> IntegrationsView.of(answer, asking));
    }
}
