package ai.alquimista.painel.rest.integration;

import static ai.alquimista.painel.rest.query.QueryParameters.TENANT_ID;

import ai.alquimista.painel.application.integration.IntegrationQueries;
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

/** {@code /tenant/integrations}. */
@Path("/tenant/integrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.TENANT)
@Endpoint
public class IntegrationResource {

    private final IntegrationQueries integrations;
    private final Supplier<Caller> caller;

    @Inject
    public IntegrationResource(IntegrationQueries integrations, Supplier<Caller> caller) {
        this.integrations = integrations;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listTenantIntegrations",
            summary = "The tenant's integrations",
            description = "By type, then name. Without last_error for TENANT_USER; credentials never appear.")
    @Parameter(ref = "tenant_id")
    @APIResponseSchema(value = IntegrationsView.class, responseCode = "200", responseDescription = "The integrations")
    public Reply list(@Context UriInfo uri) {
        Query query = Query.of(uri, TENANT_ID);
        Caller asking = caller.get();
        return Reply.of(integrations.list(asking, query.get(TENANT_ID)), answer -> IntegrationsView.of(answer, asking));
    }
}
