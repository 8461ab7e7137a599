package ai.alquimista.painel.rest.platform;

import static ai.alquimista.painel.rest.query.QueryParameters.PERIOD;

import ai.alquimista.painel.application.platform.PlatformQueries;
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

/** {@code /internal/agents}. */
@Path("/internal/agents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.INTERNAL)
@Endpoint
public class PlatformAgentResource {

    private final PlatformQueries platform;
    private final Supplier<Caller> caller;

    @Inject
    public PlatformAgentResource(PlatformQueries platform, Supplier<Caller> caller) {
        this.platform = platform;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listInternalAgents",
            summary = "Every agent of the catalogue with its use by all tenants",
            description = "The busiest first, then by name. The days are São Paulo's.")
    @Parameter(ref = "period")
    @APIResponseSchema(value = PlatformAgentsView.class, responseCode = "200", responseDescription = "The agents")
    public Reply list(@Context UriInfo uri) {
        return Reply.of(platform.agents(caller.get(), Query.of(uri, PERIOD).get(PERIOD)), PlatformAgentsView::of);
    }
}
