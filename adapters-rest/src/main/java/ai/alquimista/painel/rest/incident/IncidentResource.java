package ai.alquimista.painel.rest.incident;

import static ai.alquimista.painel.domain.access.Operation.LIST_TENANT_INCIDENTS;
import static ai.alquimista.painel.rest.query.QueryParameters.TENANT_ID;

import ai.alquimista.painel.application.incident.IncidentQueries;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.IncidentFilter;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.answer.Reply;
import ai.alquimista.painel.rest.json.Spelling;
import ai.alquimista.painel.rest.openapi.ApiDocument;
import ai.alquimista.painel.rest.paging.CursorSeal;
import ai.alquimista.painel.rest.paging.Paging;
import ai.alquimista.painel.rest.paging.Place;
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
    private final Supplier<Caller> caller;
    private final CursorSeal seal;

    @Inject
    public IncidentResource(IncidentQueries incidents, Supplier<Caller> caller, CursorSeal seal) {
        this.incidents = incidents;
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
}
