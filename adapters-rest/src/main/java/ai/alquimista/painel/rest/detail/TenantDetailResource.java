package ai.alquimista.painel.rest.detail;

import ai.alquimista.painel.application.tenant.TenantDetailQueries;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.answer.Reply;
import ai.alquimista.painel.rest.openapi.ApiDocument;
import ai.alquimista.painel.rest.query.PathParameters;
import ai.alquimista.painel.rest.query.Query;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** {@code /internal/tenants/{id}}. */
@Path("/internal/tenants/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.INTERNAL)
@Endpoint
public class TenantDetailResource {

    private final TenantDetailQueries tenants;
    private final Supplier<Caller> caller;

    @Inject
    public TenantDetailResource(TenantDetailQueries tenants, Supplier<Caller> caller) {
        this.tenants = tenants;
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
}
