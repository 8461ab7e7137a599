package ai.alquimista.painel.rest.tenant;

import static ai.alquimista.painel.rest.query.QueryParameters.TENANT_ID;

import ai.alquimista.painel.application.tenant.TenantQueries;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.answer.Reply;
import ai.alquimista.painel.rest.openapi.ApiDocument;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /tenant/me}. */
@Path("/tenant/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.TENANT)
@Endpoint
public class TenantResource {

    private final TenantQueries tenants;
    private final Supplier<Caller> caller;

    @Inject
    public TenantResource(TenantQueries tenants, Supplier<Caller> caller) {
        this.tenants = tenants;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getTenantMe",
            summary = "The tenant, its plan's limits and what it has used of them",
            description = "Requests are counted in the current calendar month of the tenant's time zone.")
    @Parameter(ref = "tenant_id")
    @APIResponseSchema(value = TenantView.class, responseCode = "200", responseDescription = "The tenant")
    public Reply me(@Context UriInfo uri) {
        Query query = Query.of(uri, TENANT_ID);
        return Reply.of(tenants.me(caller.get(), query.get(TENANT_ID)), TenantView::of);
    }
}
