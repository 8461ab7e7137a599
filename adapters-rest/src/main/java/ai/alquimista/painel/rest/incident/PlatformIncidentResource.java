package ai.alquimista.painel.rest.incident;

import static ai.alquimista.painel.domain.access.Operation.CREATE_INTERNAL_INCIDENT;
import static ai.alquimista.painel.domain.access.Operation.LIST_INTERNAL_INCIDENTS;
import static ai.alquimista.painel.rest.query.QueryParameters.TENANT_ID;

import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.incident.OpeningIncidents;
import ai.alquimista.painel.application.incident.PlatformIncidentQueries;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.incident.IncidentCriteria;
import ai.alquimista.painel.domain.incident.IncidentFile;
import ai.alquimista.painel.domain.incident.IncidentFilter;
import ai.alquimista.painel.domain.incident.Severity;
import ai.alquimista.painel.domain.incident.TenantIncident;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.answer.Reply;
import ai.alquimista.painel.rest.incident.TenantIncidentRequest.Reported;
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

/** {@code /internal/incidents}. */
@Path("/internal/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.INTERNAL)
@Endpoint
public class PlatformIncidentResource {

    private static final QueryParameter<Optional<Severity>> SEVERITY =
            QueryParameter.optionalOneOf("severity", Severity.class);
    private static final QueryParameter<IncidentFilter> STATUS =
            QueryParameter.oneOf("status", IncidentFilter.class, IncidentFilter.ALL);
    private static final QueryParameter<Integer> LIMIT = Paging.limit(20);

    private final PlatformIncidentQueries incidents;
    private final OpeningIncidents opening;
    private final Supplier<Caller> caller;
    private final CursorSeal seal;

    @Inject
    public PlatformIncidentResource(
            PlatformIncidentQueries incidents, OpeningIncidents opening, Supplier<Caller> caller, CursorSeal seal) {
        this.incidents = incidents;
        this.opening = opening;
        this.caller = caller;
        this.seal = seal;
    }

    @GET
    @Operation(
            operationId = "listInternalIncidents",
            summary = "All tenants' incidents, or one tenant's, a page at a time",
            description =
                    "Newest first. Pages are asked for by offset, or by the cursor that the page before gave; not by both."
                            + " A look at one tenant's is noted in the audit log.")
    @Parameter(
            name = "severity",
            in = ParameterIn.QUERY,
            description = "Only incidents this bad.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"info", "warning", "error", "critical"}),
            example = "critical")
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
            name = "tenant_id",
            in = ParameterIn.QUERY,
            description = "Only this tenant's incidents.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "550e8400-e29b-41d4-a716-446655440001")
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
    @APIResponseSchema(
            value = PlatformIncidentsView.class,
            responseCode = "200",
            responseDescription = "A page of incidents")
    public Reply list(@Context UriInfo uri) {
        Query query = Query.of(uri, SEVERITY, STATUS, TENANT_ID, LIMIT, Paging.OFFSET, Paging.CURSOR);
        Caller asking = caller.get();
        IncidentCriteria criteria = new IncidentCriteria(query.get(SEVERITY), query.get(STATUS), query.get(TENANT_ID));
        Paging paging = Paging.of(seal, query, LIMIT);
        Place place = new Place(LIST_INTERNAL_INCIDENTS, asking.user().value(), filters(criteria));
        Cached<Page<TenantIncident>> page = incidents.list(asking, criteria, paging.in(place));
        return Reply.toCaller(page, answer -> PlatformIncidentsView.of(answer, paging));
    }

    private static String filters(IncidentCriteria criteria) {
        return "severity=" + criteria.severity().map(Spelling::of).orElse("") + "&status="
                + Spelling.of(criteria.status()) + "&tenant_id="
                + criteria.tenant().map(TenantId::toString).orElse("");
    }

    @POST
    @Operation(
            operationId = "createInternalIncident",
            summary = "Say that something went wrong for a tenant",
            description = "It may be given to somebody at once. Noted in the audit log.")
    @Parameter(ref = IdempotencyKey.HEADER)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TenantIncidentRequest.class)))
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
                            schema = @Schema(implementation = TenantIncidentFileView.class)))
    public Response open(@Nullable TenantIncidentRequest body, @Context UriInfo uri, @Context HttpHeaders headers) {
        Query.of(uri);
        Asked request = new Asked(Optional.empty(), Optional.ofNullable(body));
        Reported reported = TenantIncidentRequest.reported(body);
        return Changed.of(opening.openFor(
                caller.get(),
                reported.tenant(),
                reported.report(),
                new Repeatable<>(
                        IdempotencyKey.key(headers, CREATE_INTERNAL_INCIDENT, request),
                        PlatformIncidentResource::created)));
    }

    private static FirstAnswer created(IncidentFile file) {
        return Changed.created(
                file.incident().version(),
                "/internal/incidents/" + file.incident().id(),
                TenantIncidentFileView.of(file));
    }
}
