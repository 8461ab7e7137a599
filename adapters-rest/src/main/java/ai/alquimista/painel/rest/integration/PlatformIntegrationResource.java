package ai.alquimista.painel.rest.integration;

import static ai.alquimista.painel.domain.access.Operation.LIST_INTERNAL_INTEGRATIONS;

import ai.alquimista.painel.application.integration.PlatformIntegrationQueries;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.integration.IntegrationCriteria;
import ai.alquimista.painel.domain.integration.IntegrationFilter;
import ai.alquimista.painel.domain.integration.IntegrationOverview;
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
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /internal/integrations}. */
@Path("/internal/integrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.INTERNAL)
@Endpoint
public class PlatformIntegrationResource {

    private static final QueryParameter<Optional<String>> TYPE = QueryParameter.text("type", 100);
    private static final QueryParameter<IntegrationFilter> STATUS =
            QueryParameter.oneOf("status", IntegrationFilter.class, IntegrationFilter.ALL);
    private static final QueryParameter<Optional<String>> SEARCH = QueryParameter.text("search", 100);
    private static final QueryParameter<Integer> LIMIT = Paging.limit(50);

    private final PlatformIntegrationQueries integrations;
    private final Supplier<Caller> caller;
    private final CursorSeal seal;

    @Inject
    public PlatformIntegrationResource(
            PlatformIntegrationQueries integrations, Supplier<Caller> caller, CursorSeal seal) {
        this.integrations = integrations;
        this.caller = caller;
        this.seal = seal;
    }

    @GET
    @Operation(
            operationId = "listInternalIntegrations",
            summary = "All tenants' integrations, counted by type and listed a page at a time",
            description =
                    "By name. Pages are asked for by offset, or by the cursor that the page before gave; not by both.")
    @Parameter(
            name = "type",
            in = ParameterIn.QUERY,
            description = "Exactly this kind of service.",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 100),
            example = "whatsapp")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Which integrations to show.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"active", "inactive", "error", "pending", "all"},
                            defaultValue = "all"),
            example = "error")
    @Parameter(
            name = "search",
            in = ParameterIn.QUERY,
            description = "Part of the integration's or the tenant's name; letter case and accents do not matter.",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 100),
            example = "gmail")
    @Parameter(ref = "limit")
    @Parameter(ref = "offset")
    @Parameter(ref = "cursor")
    @APIResponseSchema(
            value = PlatformIntegrationsView.class,
            responseCode = "200",
            responseDescription = "The numbers, and a page of integrations")
    public Reply list(@Context UriInfo uri) {
        Query query = Query.of(uri, TYPE, STATUS, SEARCH, LIMIT, Paging.OFFSET, Paging.CURSOR);
        Caller asking = caller.get();
        IntegrationCriteria criteria = new IntegrationCriteria(
                query.get(TYPE),
                query.get(STATUS),
                query.get(SEARCH).map(String::strip).filter(text -> !text.isEmpty()));
        Paging paging = Paging.of(seal, query, LIMIT);
        Place place = new Place(LIST_INTERNAL_INTEGRATIONS, asking.user().value(), filters(criteria));
        Cached<IntegrationOverview> overview = integrations.list(asking, criteria, paging.in(place));
        return Reply.toCaller(overview, answer -> PlatformIntegrationsView.of(answer, paging));
    }

    /** No parameter holds a line break, so no two criteria are written alike. */
    private static String filters(IntegrationCriteria criteria) {
        return "type=" + criteria.type().orElse("") + "\nstatus=" + Spelling.of(criteria.status()) + "\nsearch="
                + criteria.search().orElse("");
    }
}
