package ai.alquimista.painel.rest.usage;

import static ai.alquimista.painel.domain.access.Operation.LIST_INTERNAL_USAGE_REVISIONS;
import static ai.alquimista.painel.rest.query.QueryParameters.TENANT_ID;

import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.application.usage.RevisionQueries;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.UsageRevision;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.answer.Reply;
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
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /internal/usage/revisions}. */
@Path("/internal/usage/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.INTERNAL)
@Endpoint
public class RevisionResource {

    private static final QueryParameter<Integer> LIMIT = Paging.limit(50);

    private final RevisionQueries revisions;
    private final Supplier<Caller> caller;
    private final CursorSeal seal;

    @Inject
    public RevisionResource(RevisionQueries revisions, Supplier<Caller> caller, CursorSeal seal) {
        this.revisions = revisions;
        this.caller = caller;
        this.seal = seal;
    }

    @GET
    @Operation(
            operationId = "listInternalUsageRevisions",
            summary = "What changed in days that were closed, a page at a time",
            description =
                    "A tenant's day is closed within the hour after its midnight. What changes its figures afterwards leaves a"
                            + " revision: what they said before and after, and why. Newest first. Pages are asked for by offset, or by the"
                            + " cursor that the page before gave; not by both. A look at one tenant's is noted in the audit log.")
    @Parameter(
            name = "tenant_id",
            in = ParameterIn.QUERY,
            description = "Only this tenant's revisions.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "550e8400-e29b-41d4-a716-446655440001")
    @Parameter(ref = "limit")
    @Parameter(ref = "offset")
    @Parameter(ref = "cursor")
    @APIResponseSchema(value = RevisionsView.class, responseCode = "200", responseDescription = "A page of revisions")
    public Reply list(@Context UriInfo uri) {
        Query query = Query.of(uri, TENANT_ID, LIMIT, Paging.OFFSET, Paging.CURSOR);
        Caller asking = caller.get();
        Optional<TenantId> tenant = query.get(TENANT_ID);
        Paging paging = Paging.of(seal, query, LIMIT);
        Place place = new Place(
                LIST_INTERNAL_USAGE_REVISIONS,
                asking.user().value(),
                "tenant_id=" + tenant.map(TenantId::toString).orElse(""));
        Cached<Page<UsageRevision>> page = revisions.list(asking, tenant, paging.in(place));
        return Reply.toCaller(page, answer -> RevisionsView.of(answer, paging));
    }
}
