package ai.alquimista.painel.rest.detail;

import ai.alquimista.painel.application.tenant.ChangingTenants;
import ai.alquimista.painel.application.tenant.TenantDetailQueries;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.tenant.TenantChange;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.answer.Reply;
import ai.alquimista.painel.rest.detail.TenantDetailView.TenantFileView;
import ai.alquimista.painel.rest.once.Changed;
import ai.alquimista.painel.rest.once.IfMatch;
import ai.alquimista.painel.rest.openapi.ApiDocument;
import ai.alquimista.painel.rest.query.PathParameters;
import ai.alquimista.painel.rest.query.Query;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /internal/tenants/{id}}. */
@Path("/internal/tenants/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.INTERNAL)
@Endpoint
public class TenantDetailResource {

    private final TenantDetailQueries tenants;
    private final ChangingTenants changing;
    private final Supplier<Caller> caller;

    @Inject
    public TenantDetailResource(TenantDetailQueries tenants, ChangingTenants changing, Supplier<Caller> caller) {
        this.tenants = tenants;
        this.changing = changing;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getInternalTenant",
            summary = "A tenant with its users, agents, integrations, usage and newest incidents",
            description =
                    "Days are the tenant's own calendar days, today the last one. Each look is noted in the audit log.")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            required = true,
            description = "The tenant.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "550e8400-e29b-41d4-a716-446655440001")
    @APIResponseSchema(value = TenantDetailView.class, responseCode = "200", responseDescription = "The tenant")
    public Reply detail(@PathParam("id") String id, @Context UriInfo uri) {
        TenantId tenant = PathParameters.tenant(id);
        Query.of(uri);
        return Reply.of(tenants.detail(caller.get(), tenant), TenantDetailView::of);
    }

    @PATCH
    @Operation(
            operationId = "updateInternalTenant",
            summary = "Change a tenant's plan, segment, revenue, name or status",
            description =
                    "Its CNPJ and its time zone never change. Each change but of the name is a row of the tenant's history,"
                            + " which revenue is computed from; within seconds a tenant that is no longer active is refused."
                            + " What is so already changes nothing. Each change is noted in the audit log.")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            required = true,
            description = "The tenant.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "550e8400-e29b-41d4-a716-446655440001")
    @Parameter(ref = HttpHeaders.IF_MATCH)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TenantChangeRequest.class)))
    @APIResponseSchema(
            value = TenantFileView.class,
            responseCode = "200",
            responseDescription = "The tenant as it is now")
    public Response change(
            @PathParam("id") String id,
            @Nullable TenantChangeRequest body,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        TenantId tenant = PathParameters.tenant(id);
        Query.of(uri);
        Optional<Version> expected = IfMatch.of(headers);
        TenantChange change = TenantChangeRequest.change(body);
        TenantFile changed = changing.change(caller.get(), tenant, expected, change);
        return Changed.of(changed.version(), TenantFileView.of(changed));
    }
}
