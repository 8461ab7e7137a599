package ai.alquimista.painel.rest.tenant;

import static ai.alquimista.painel.rest.query.Parameters.TENANT_ID;

import ai.alquimista.painel.application.tenant.TenantQueries;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.rest.query.Query;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** {@code /tenant/me}. */
@Path("/tenant/me")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class TenantResource {

    private final TenantQueries tenants;
    private final Provider<Caller> caller;

    @Inject
    public TenantResource(TenantQueries tenants, Provider<Caller> caller) {
        this.tenants = tenants;
        this.caller = caller;
    }

    @GET
    public TenantView me(@Context UriInfo uri) {
        Query query = Query.of(uri, TENANT_ID);
        return TenantView.of(tenants.me(caller.get(), query.get(TENANT_ID)));
    }
}
