package ai.alquimista.painel.rest.subnucleo;

import static ai.alquimista.painel.rest.query.QueryParameters.TENANT_ID;

import ai.alquimista.painel.application.subnucleo.SubnucleoQueries;
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

/** {@code /tenant/subnucleos}. */
@Path("/tenant/subnucleos")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.TENANT)
@Endpoint
public class SubnucleoResource {

    private final SubnucleoQueries subnucleos;
    private final Supplier<Caller> caller;

    @Inject
    public SubnucleoResource(SubnucleoQueries subnucleos, Supplier<Caller> caller) {
        this.subnucleos = subnucleos;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listTenantSubnucleos",
            summary = "The tenant's Fibonacci sub-cores with their last thirty days",
            description = "By name.")
    @Parameter(ref = "tenant_id")
    @APIResponseSchema(value = SubnucleosView.class, responseCode = "200", responseDescription = "The sub-cores")
    public Reply list(@Context UriInfo uri) {
        Query query = Query.of(uri, TENANT_ID);
        return Reply.of(subnucleos.list(caller.get(), query.get(TENANT_ID)), SubnucleosView::of);
    }
}
