package ai.alquimista.painel.rest.directory;

import static ai.alquimista.painel.domain.access.Operation.LIST_INTERNAL_TENANTS;

import ai.alquimista.painel.application.directory.TenantDirectoryQueries;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.tenant.TenantList;
import ai.alquimista.painel.domain.tenant.TenantSummary;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.answer.Reply;
import ai.alquimista.painel.rest.openapi.ApiDocument;
import ai.alquimista.painel.rest.paging.CursorSeal;
import ai.alquimista.painel.rest.paging.Paging;
import ai.alquimista.painel.rest.paging.Place;
import ai.alquimista.painel.rest.query.Query;
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

/** {@code /internal/tenants}. */
@Path("/internal/tenants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.INTERNAL)
@Endpoint
public class TenantDirectoryResource {

    private final TenantDirectoryQueries directory;
    private final Supplier<Caller> caller;
    private final CursorSeal seal;

    @Inject
    public TenantDirectoryResource(TenantDirectoryQueries directory, Supplier<Caller> caller, CursorSeal seal) {
        this.directory = directory;
        this.caller = caller;
        this.seal = seal;
    }

    @GET
    @Operation(
            operationId = "listInternalTenants",
            summary = "All tenants, a page at a time",
            description = "Every filter combines with every other. Pages are asked for by offset, or by the cursor that"
                    + " the page before gave; not by both.")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Which tenants to show.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"active", "inactive", "suspended", "all"},
                            defaultValue = "active"),
            example = "active")
    @Parameter(
            name = "plan",
            in = ParameterIn.QUERY,
            description = "A plan's code; one that does not exist has no tenants.",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 100),
            example = "professional")
    @Parameter(
            name = "segment",
            in = ParameterIn.QUERY,
            description = "A whole segment, exactly as the tenants have it.",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 100),
            example = "Saúde")
    @Parameter(
            name = "search",
            in = ParameterIn.QUERY,
            description =
                    "A part of the name, or of the CNPJ with or without its punctuation. Capitals and accents make"
                            + " no difference, and no sign means anything but itself.",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 255, pattern = "\\S"),
            example = "saude")
    @Parameter(
            name = "sort_by",
            in = ParameterIn.QUERY,
            description = "What the list is sorted by; ties by id. Names sort without regard to capitals and accents.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"name", "created_at", "mrr_estimate", "requests_last_30_days"},
                            defaultValue = "name"),
            example = "mrr_estimate")
    @Parameter(
            name = "sort_order",
            in = ParameterIn.QUERY,
            description = "Rising or falling.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"asc", "desc"},
                            defaultValue = "asc"),
            example = "desc")
    @Parameter(ref = "limit")
    @Parameter(ref = "offset")
    @Parameter(ref = "cursor")
    @APIResponseSchema(value = TenantsView.class, responseCode = "200", responseDescription = "A page of tenants")
    public Reply list(@Context UriInfo uri) {
        Query query = Query.of(uri, TenantListQuery.parameters());
        TenantList list = TenantListQuery.list(query);
        Paging paging = Paging.of(seal, query, TenantListQuery.LIMIT);
        Caller reader = caller.get();
        // No term holds a line break, so that no two lists have one place.
        Place place = new Place(LIST_INTERNAL_TENANTS, reader.user().value(), String.join("\n", list.terms()));
        Cached<Page<TenantSummary>> page = directory.list(reader, list, () -> paging.in(place));
        return Reply.toCaller(page, answer -> TenantsView.of(answer, paging));
    }
}
