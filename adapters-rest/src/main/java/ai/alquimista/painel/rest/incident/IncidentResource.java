package ai.alquimista.painel.rest.incident;

import static ai.alquimista.painel.domain.access.Operation.CREATE_TENANT_INCIDENT;
import static ai.alquimista.painel.domain.access.Operation.LIST_TENANT_INCIDENTS;
import static ai.alquimista.painel.rest.query.QueryParameters.TENANT_ID;

import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.incident.IncidentQueries;
import ai.alquimista.painel.application.incident.OpeningIncidents;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.Incident.Report;
import ai.alquimista.painel.domain.incident.IncidentFile;
import ai.alquimista.painel.domain.incident.IncidentFilter;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.answer.Reply;
import ai.alquimista.painel.rest.json.Spelling;
import ai.alquimista.painel.rest.once.Changed;
import ai.alquimista.painel.rest.once.IdempotencyKey;
import ai.alquimista.painel.rest.once.IdempotencyKey.Asked;
import ai.alquimista.painel.rest.openapi.ApiDocument;
import ai.alquimista.painel.rest.paging.CursorSeal;
import ai.alquimista.painel.rest.paging.Paging;
import ai.alquimista.painel.rest.paging.Place;
import ai.alquimista.painel.rest.query.Query;
import ai.alquimista.painel.rest.query.QueryParameter;
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

/** {@code /tenant/incidents}. */
@Path("/tenant/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.TENANT)
@Endpoint
public class IncidentResource {

    private static final QueryParameter<IncidentFilter> STATUS =
            QueryParameter.oneOf("status", IncidentFilter.class, IncidentFilter.ALL);
    private static final QueryParameter<Integer> LIMIT = Paging.limit(20);

    private final IncidentQueries incidents;
    private final OpeningIncidents opening;
    private final Supplier<Caller> caller;
    private final CursorSeal seal;

    @Inject
    public IncidentResource(
            IncidentQueries incidents, OpeningIncidents opening, Supplier<Caller> caller, CursorSeal seal) {
        this.incidents = incidents;
        this.opening = opening;
        this.caller = caller;
        this.seal = seal;
    }

    @GET
    @Operation(
            operationId = "listTenantIncidents",
            summary = "The tenant's incidents, a page at a time",
            description =
                    "Newest first. Pages are asked for by offset, or by the cursor that the page before gave; not by both.")
    @Parameter(ref = "tenant_id")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Which incidents to show; an acknowledged one is still open.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"open", "resolved", "all"},
                            defaultValue = "all"),
            example = "open")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Rows at most.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "100",
                            defaultValue = "20"),
            example = "20")
    @Parameter(ref = "offset")
    @Parameter(ref = "cursor")
    @APIResponseSchema(value = IncidentsView.class, responseCode = "200", responseDescription = "A page of incidents")
    public Reply list(@Context UriInfo uri) {
        Query query = Query.of(uri, TENANT_ID, STATUS, LIMIT, Paging.OFFSET, Paging.CURSOR);
        IncidentFilter filter = query.get(STATUS);
        Paging paging = Paging.of(seal, query, LIMIT);
        Cached<Page<Incident>> page = incidents.list(
                caller.get(),
                query.get(TENANT_ID),
                filter,
                tenant -> paging.in(
                        new Place(LIST_TENANT_INCIDENTS, tenant.toString(), "status=" + Spelling.of(filter))));
        return Reply.toCaller(page, answer -> IncidentsView.of(answer, paging));
    }

    @POST
    @Operation(
            operationId = "createTenantIncident",
            summary = "Say that something went wrong",
            description = "AlquimistaAI's people are told. Noted in the audit log.")
    @Parameter(ref = "tenant_id")
    @Parameter(ref = IdempotencyKey.HEADER)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IncidentRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "The incident is open",
            headers = {
                @Header(
                        name = "Location",
                        description = "Where the incident can be looked at",
                        schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
                @Header(ref = HttpHeaders.ETAG),
                @Header(ref = IdempotencyKey.REPLAYED)
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IncidentFileView.class)))
    public Response open(@Nullable IncidentRequest body, @Context UriInfo uri, @Context HttpHeaders headers) {
        Optional<TenantId> asked = Query.of(uri, TENANT_ID).get(TENANT_ID);
        Asked request = new Asked(asked.map(TenantId::toString), Optional.ofNullable(body));
        Report report = IncidentRequest.report(body);
        return Changed.of(opening.open(
                caller.get(),
                asked,
                report,
                new Repeatable<>(
                        IdempotencyKey.key(headers, CREATE_TENANT_INCIDENT, request), IncidentResource::created)));
    }

    private static FirstAnswer created(IncidentFile file) {
        return Changed.created(
                file.incident().version(),
                "/tenant/incidents/" + file.incident().id(),
                IncidentFileView.of(file));
    }
}
