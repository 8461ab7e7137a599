package ai.alquimista.painel.rest.integration;

import static ai.alquimista.painel.rest.query.QueryParameters.TENANT_ID;

import ai.alquimista.painel.application.integration.ChangingIntegrations.Patch;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.integration.CallableHosts;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.integration.IntegrationMoves.Move;
import ai.alquimista.painel.rest.integration.IntegrationsView.IntegrationView;
import ai.alquimista.painel.rest.json.NoBody;
import ai.alquimista.painel.rest.once.IdempotencyKey;
import ai.alquimista.painel.rest.openapi.ApiDocument;
import ai.alquimista.painel.rest.query.PathParameters;
import ai.alquimista.painel.rest.query.Query;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
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
import java.io.IOException;
import java.util.UUID;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /tenant/integrations/{id}}. */
@Path("/tenant/integrations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.TENANT)
@Endpoint
public class OneIntegrationResource {

    private final IntegrationMoves moves;
    private final CallableHosts hosts;
    private final Supplier<Caller> caller;

    @Inject
    public OneIntegrationResource(IntegrationMoves moves, CallableHosts hosts, Supplier<Caller> caller) {
        this.moves = moves;
        this.hosts = hosts;
        this.caller = caller;
    }

    @PATCH
    @Operation(
            operationId = "updateTenantIntegration",
            summary = "Rename an integration, set it up otherwise, switch it off or on again",
            description =
                    "One that is pending or in error is switched on by a test that goes well, not by hand. Noted in the audit"
                            + " log.")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            required = true,
            description = "The integration.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "20000000-0000-0000-0000-000000000001")
    @Parameter(ref = "tenant_id")
    @Parameter(ref = "If-Match")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IntegrationPatch.class)))
    @APIResponse(
            responseCode = "200",
            description = "The integration as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IntegrationView.class)))
    public Response change(
            @PathParam("id") String id,
            @Nullable IntegrationPatch body,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Move move = move(id, uri, headers);
        Patch patch = IntegrationPatch.patch(body, hosts);
        return moves.change(move, patch);
    }

    @DELETE
    @Operation(
            operationId = "deleteTenantIntegration",
            summary = "Remove an integration",
            description = "Its credential is forgotten for good. Noted in the audit log.")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            required = true,
            description = "The integration.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "20000000-0000-0000-0000-000000000001")
    @Parameter(ref = "tenant_id")
    @Parameter(ref = "If-Match")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response remove(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        return moves.remove(move(id, uri, headers));
    }

    @POST
    @Path("/reconnect")
    @Operation(
            operationId = "reconnectTenantIntegration",
            summary = "Give an integration a new credential",
            description =
                    "The old one is forgotten. The integration is pending until it is tested. Noted in the audit log.")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            required = true,
            description = "The integration.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "20000000-0000-0000-0000-000000000001")
    @Parameter(ref = "tenant_id")
    @Parameter(ref = "If-Match")
    @Parameter(ref = IdempotencyKey.HEADER)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReconnectRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The integration as it is now",
            headers = {@Header(ref = HttpHeaders.ETAG), @Header(ref = IdempotencyKey.REPLAYED)},
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IntegrationView.class)))
    public Response reconnect(
            @PathParam("id") String id,
            @Nullable ReconnectRequest body,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return moves.reconnect(move(id, uri, headers), body);
    }

    @POST
    @Path("/test")
    @Operation(
            operationId = "testTenantIntegration",
            summary = "Call an integration's service",
            description =
                    "By its endpoint and with its credential, once, for three seconds at most. If the service takes it, the"
                            + " integration is active from then on, else in error. One that is inactive or has no credential is a"
                            + " conflict. Noted in the audit log.")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            required = true,
            description = "The integration.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "20000000-0000-0000-0000-000000000001")
    @Parameter(ref = "tenant_id")
    @Parameter(ref = IdempotencyKey.HEADER)
    @APIResponse(
            responseCode = "200",
            description = "How it went",
            headers = {@Header(ref = HttpHeaders.ETAG), @Header(ref = IdempotencyKey.REPLAYED)},
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TestView.class)))
    public Response test(
            @PathParam("id") String id,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context HttpServletRequest request)
            throws IOException {
        Move move = move(id, uri, headers);
        NoBody.check(request.getInputStream());
        return moves.test(move);
    }

    private Move move(String id, UriInfo uri, HttpHeaders headers) {
        UUID integration = PathParameters.uuid(id);
        return new Move(caller.get(), Query.of(uri, TENANT_ID).get(TENANT_ID), integration, headers);
    }
}
