package ai.alquimista.painel.rest.metering;

import static ai.alquimista.painel.domain.access.Operation.LIST_INTERNAL_QUARANTINED_EVENTS;
import static ai.alquimista.painel.rest.query.QueryParameters.TENANT_ID;

import ai.alquimista.painel.application.metering.DecidingOnEvents;
import ai.alquimista.painel.application.metering.QuarantineQueries;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.metering.QuarantineCriteria;
import ai.alquimista.painel.domain.metering.QuarantineFilter;
import ai.alquimista.painel.domain.metering.Resolution;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.answer.Reply;
import ai.alquimista.painel.rest.json.Spelling;
import ai.alquimista.painel.rest.openapi.ApiDocument;
import ai.alquimista.painel.rest.paging.CursorSeal;
import ai.alquimista.painel.rest.paging.Paging;
import ai.alquimista.painel.rest.paging.Place;
import ai.alquimista.painel.rest.query.PathParameters;
import ai.alquimista.painel.rest.query.Query;
import ai.alquimista.painel.rest.query.QueryParameter;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /internal/ingest/quarantine}. */
@Path("/internal/ingest/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.INTERNAL)
@Endpoint
public class QuarantineResource {

    private static final QueryParameter<QuarantineFilter> STATUS =
            QueryParameter.oneOf("status", QuarantineFilter.class, QuarantineFilter.PENDING);
    private static final QueryParameter<Integer> LIMIT = Paging.limit(50);

    private final QuarantineQueries queries;
    private final DecidingOnEvents deciding;
    private final Supplier<Caller> caller;
    private final CursorSeal seal;

    @Inject
    public QuarantineResource(
            QuarantineQueries queries, DecidingOnEvents deciding, Supplier<Caller> caller, CursorSeal seal) {
        this.queries = queries;
        this.deciding = deciding;
        this.caller = caller;
        this.seal = seal;
    }

    @GET
    @Operation(
            operationId = "listInternalQuarantinedEvents",
            summary = "Events that were reported before with something else, beside what counts, a page at a time",
            description =
                    "Newest first. Pages are asked for by offset, or by the cursor that the page before gave; not by both."
                            + " A look at one tenant's is noted in the audit log.")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Which events to show.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"pending", "replayed", "discarded", "all"},
                            defaultValue = "pending"),
            example = "all")
    @Parameter(
            name = "tenant_id",
            in = ParameterIn.QUERY,
            description = "Only this tenant's events.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "550e8400-e29b-41d4-a716-446655440001")
    @Parameter(ref = "limit")
    @Parameter(ref = "offset")
    @Parameter(ref = "cursor")
    @APIResponseSchema(
            value = QuarantinedEventsView.class,
            responseCode = "200",
            responseDescription = "A page of events")
    public Reply list(@Context UriInfo uri) {
        Query query = Query.of(uri, STATUS, TENANT_ID, LIMIT, Paging.OFFSET, Paging.CURSOR);
        Caller asking = caller.get();
        QuarantineCriteria criteria = new QuarantineCriteria(query.get(STATUS), query.get(TENANT_ID));
        Paging paging = Paging.of(seal, query, LIMIT);
        Place place = new Place(LIST_INTERNAL_QUARANTINED_EVENTS, asking.user().value(), filters(criteria));
        return Reply.toCaller(
                Cached.fresh(queries.list(asking, criteria, paging.in(place))),
                page -> QuarantinedEventsView.of(page, paging));
    }

    @PATCH
    @Path("/{id}")
    @Operation(
            operationId = "decideInternalQuarantinedEvent",
            summary = "Let such an event count, or not",
            description =
                    "A replayed event counts in the place of what counted under its id, which is kept aside as discarded;"
                            + " the figures follow within a minute. A decision stands: to ask for it again changes nothing, to ask"
                            + " for the other one is a conflict. So is a replay once a day that it changes is sealed, or what"
                            + " counted is gone. Each decision is noted in the audit log.")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            required = true,
            description = "The event's `id`, not its `event_id`.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "3f1c6c1e-0d4b-4a53-9a87-2f6d5f0f9c11")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecisionRequest.class)))
    @APIResponseSchema(
            value = QuarantinedEventView.class,
            responseCode = "200",
            responseDescription = "The event as it is now")
    public Response decide(@PathParam("id") String id, @Nullable DecisionRequest body, @Context UriInfo uri) {
        UUID event = PathParameters.uuid(id);
        Query.of(uri);
        Resolution resolution = DecisionRequest.resolution(body);
        return Response.ok(QuarantinedEventView.of(deciding.decide(caller.get(), event, resolution)))
                .build();
    }

    private static String filters(QuarantineCriteria criteria) {
        return "status=" + Spelling.of(criteria.status()) + "&tenant_id="
                + criteria.tenant().map(TenantId::toString).orElse("");
    }
}
