package ai.alquimista.painel.rest.audit;

import static ai.alquimista.painel.domain.access.Operation.LIST_INTERNAL_AUDIT_EVENTS;
import static ai.alquimista.painel.rest.query.QueryParameters.TENANT_ID;

import ai.alquimista.painel.application.audit.AuditQueries;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditCriteria;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.answer.Reply;
import ai.alquimista.painel.rest.openapi.ApiDocument;
import ai.alquimista.painel.rest.paging.CursorSeal;
import ai.alquimista.painel.rest.paging.Paging;
import ai.alquimista.painel.rest.paging.Place;
import ai.alquimista.painel.rest.query.Moments;
import ai.alquimista.painel.rest.query.Query;
import ai.alquimista.painel.rest.query.QueryParameter;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /internal/audit}. */
@Path("/internal/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.INTERNAL)
@Endpoint
public class AuditResource {

    private static final QueryParameter<Optional<UserId>> ACTOR = QueryParameter.words("actor", 255, UserId::new);
    private static final QueryParameter<Optional<Category>> CATEGORY =
            QueryParameter.optionalOneOf("category", Category.class);
    private static final QueryParameter<Optional<String>> ACTION = QueryParameter.text("action", 100);
    private static final QueryParameter<Optional<Instant>> FROM = Moments.parameter("from");
    private static final QueryParameter<Optional<Instant>> TO = Moments.parameter("to");
    private static final QueryParameter<Integer> LIMIT = Paging.limit(50);

    private final AuditQueries queries;
    private final Supplier<Caller> caller;
    private final CursorSeal seal;

    @Inject
    public AuditResource(AuditQueries queries, Supplier<Caller> caller, CursorSeal seal) {
        this.queries = queries;
        this.caller = caller;
        this.seal = seal;
    }

    @GET
    @Path("/events")
    @Operation(
            operationId = "listInternalAuditEvents",
            summary = "The audit log, a page at a time",
            description =
                    "Newest first; every filter combines. Pages are asked for by offset, or by the cursor that the page"
                            + " before gave; not by both. Each look is itself noted in the audit log.")
    @Parameter(
            name = "actor",
            in = ParameterIn.QUERY,
            description = "Only what this person did, by the identity provider's name for them.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 255),
            example = "20000000-0000-0000-0000-000000000002")
    @Parameter(
            name = "tenant_id",
            in = ParameterIn.QUERY,
            description = "Only what concerns this tenant.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "550e8400-e29b-41d4-a716-446655440001")
    @Parameter(
            name = "category",
            in = ParameterIn.QUERY,
            description = "Only this chapter.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"auth", "tenant", "agent", "integration", "command", "system"}),
            example = "command")
    @Parameter(
            name = "action",
            in = ParameterIn.QUERY,
            description = "Only this operation, by its id.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100),
            example = "submitInternalCommand")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "Only from this moment on.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            example = "2026-11-01T00:00:00Z")
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Only before this moment.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            example = "2026-12-01T00:00:00Z")
    @Parameter(ref = "limit")
    @Parameter(ref = "offset")
    @Parameter(ref = "cursor")
    @APIResponseSchema(value = AuditEventsView.class, responseCode = "200", responseDescription = "A page of the log")
    public Reply list(@Context UriInfo uri) {
        Query query = Query.of(uri, ACTOR, TENANT_ID, CATEGORY, ACTION, FROM, TO, LIMIT, Paging.OFFSET, Paging.CURSOR);
        Caller asking = caller.get();
        AuditCriteria criteria = new AuditCriteria(
                query.get(ACTOR),
                query.get(TENANT_ID),
                query.get(CATEGORY),
                query.get(ACTION),
                query.get(FROM),
                query.get(TO));
        Paging paging = Paging.of(seal, query, LIMIT);
        Place place = new Place(LIST_INTERNAL_AUDIT_EVENTS, asking.user().value(), criteria.toString());
        return Reply.toCaller(
                Cached.fresh(queries.list(asking, criteria, paging.in(place))),
                page -> AuditEventsView.of(page, paging));
    }

    @GET
    @Path("/verification")
    @Operation(
            operationId = "getInternalAuditVerification",
            summary = "Whether the audit log is as it was written, as far as it was checked",
            description =
                    "What is added is checked within minutes, and everything from the first event on once a day. Nothing is"
                            + " checked for the answer.")
    @APIResponseSchema(
            value = VerificationView.class,
            responseCode = "200",
            responseDescription = "How the chain stands")
    public Reply verification(@Context UriInfo uri) {
        Query.of(uri);
        return Reply.toCaller(Cached.fresh(queries.standing(caller.get())), VerificationView::of);
    }
}
