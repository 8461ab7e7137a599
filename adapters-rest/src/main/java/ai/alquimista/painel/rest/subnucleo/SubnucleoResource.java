package ai.alquimista.painel.rest.subnucleo;

import static ai.alquimista.painel.rest.query.Parameters.TENANT_ID;

import ai.alquimista.painel.application.subnucleo.SubnucleoQueries;
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

/** {@code /tenant/subnucleos}. */
@Path("/tenant/subnucleos")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class SubnucleoResource {

    private final SubnucleoQueries subnucleos;
    private final Provider<Caller> caller;

    @Inject
    public SubnucleoResource(SubnucleoQueries subnucleos, Provider<Caller> caller) {
        this.subnucleos = subnucleos;
        this.caller = caller;
    }

    @GET
    public SubnucleosView list(@Context UriInfo uri) {
        Query query = Query.of(uri, TENANT_ID);
        return SubnucleosView.of(subnucleos.list(caller.get(), query.get(TENANT_ID)));
    }
}
