package ai.alquimista.painel.rest.incident;

import static ai.alquimista.painel.domain.access.Operation.COMMENT_TENANT_INCIDENT;
import static ai.alquimista.painel.rest.query.QueryParameters.TENANT_ID;

import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.incident.ChangingIncidents;
import ai.alquimista.painel.application.incident.CommentingOnIncidents;
import ai.alquimista.painel.application.incident.IncidentFileQueries;
import ai.alquimista.painel.application.port.IncidentChanges.Authored;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.incident.IncidentFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.answer.Reply;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /tenant/incidents/{id}}. */
@Path("/tenant/incidents/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.TENANT)
@Endpoint
public class OneIncidentResource {

    private final IncidentFileQueries files;
    private final ChangingIncidents changing;
    private final CommentingOnIncidents commenting;
    private final Supplier<Caller> caller;

    @Inject
    public OneIncidentResource(
            IncidentFileQueries files,
            ChangingIncidents changing,
            CommentingOnIncidents commenting,
            Supplier<Caller> caller) {
        this.files = files;
        this.changing = changing;
        this.commenting = commenting;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getTenantIncident",
            summary = "The tenant's incident with what was said about it",
            description = "Of more than 200 comments the newest.")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            required = true,
            description = "The incident.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "30000000-0000-0000-0000-000000000001")
    @Parameter(ref = "tenant_id")
    @APIResponseSchema(value = IncidentFileView.class, responseCode = "200", responseDescription = "The incident")
    public Reply find(@PathParam("id") String id, @Context UriInfo uri) {
        UUID incident = PathParameters.uuid(id);
        Optional<TenantId> asked = Query.of(uri, TENANT_ID).get(TENANT_ID);
        return Reply.of(Cached.fresh(files.find(caller.get(), asked, incident)), IncidentFileView::of);
    }

    @PATCH
    @Operation(
            operationId = "updateTenantIncident",
            summary = "Say that an incident is over",
            description = "Nothing goes back: to ask for what is so already changes nothing. Noted in the audit log.")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            required = true,
            description = "The incident.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "30000000-0000-0000-0000-000000000001")
    @Parameter(ref = "tenant_id")
    @Parameter(ref = "If-Match")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ResolutionRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The incident as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IncidentFileView.class)))
    public Response change(
            @PathParam("id") String id,
            @Nullable ResolutionRequest body,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        UUID incident = PathParameters.uuid(id);
        Optional<TenantId> asked = Query.of(uri, TENANT_ID).get(TENANT_ID);
        ResolutionRequest.check(body);
        IncidentFile file = changing.resolve(caller.get(), asked, incident, IfMatch.of(headers));
        return Changed.of(file.incident().version(), IncidentFileView.of(file));
    }

    @POST
    @Path("/comments")
    @Operation(
            operationId = "commentTenantIncident",
            summary = "Say something about an incident",
            description = "About one that is resolved, too. Noted in the audit log, without the text.")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            required = true,
            description = "The incident.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "30000000-0000-0000-0000-000000000001")
    @Parameter(ref = "tenant_id")
    @Parameter(ref = IdempotencyKey.HEADER)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CommentRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "The comment is kept",
            headers = {
                @Header(
                        name = "Location",
                        description = "Where its incident can be looked at",
                        schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
                @Header(ref = IdempotencyKey.REPLAYED)
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CommentView.class)))
    public Response comment(
            @PathParam("id") String id,
            @Nullable CommentRequest body,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        UUID incident = PathParameters.uuid(id);
        Optional<TenantId> asked = Query.of(uri, TENANT_ID).get(TENANT_ID);
        Asked request =
                new Asked(Optional.of(asked.map(TenantId::toString).orElse("") + incident), Optional.ofNullable(body));
        String text = CommentRequest.said(body);
        String location = "/tenant/incidents/" + incident;
        Repeatable<Authored> repeatable = new Repeatable<>(
                IdempotencyKey.key(headers, COMMENT_TENANT_INCIDENT, request),
                authored -> CommentView.created(location, authored));
        return Changed.of(commenting.comment(caller.get(), asked, incident, text, repeatable));
    }
}
