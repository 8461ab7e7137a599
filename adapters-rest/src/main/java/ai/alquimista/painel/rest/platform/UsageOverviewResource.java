package ai.alquimista.painel.rest.platform;

import static ai.alquimista.painel.rest.query.QueryParameters.PERIOD;

import ai.alquimista.painel.application.platform.PlatformQueries;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.usage.Period;
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

/** {@code /internal/usage/overview}. */
@Path("/internal/usage/overview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.INTERNAL)
@Endpoint
public class UsageOverviewResource {

    private final PlatformQueries platform;
    private final Supplier<Caller> caller;

    @Inject
    public UsageOverviewResource(PlatformQueries platform, Supplier<Caller> caller) {
        this.platform = platform;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getInternalUsageOverview",
            summary = "How the platform does, all tenants together",
            description =
                    "The days are São Paulo's; the period before is as many days right before. Every tenant's own day of a date counts towards that date.")
    @Parameter(ref = "period")
    @APIResponseSchema(value = UsageOverviewView.class, responseCode = "200", responseDescription = "The overview")
    public Reply overview(@Context UriInfo uri) {
        Period period = Query.of(uri, PERIOD).get(PERIOD);
        return Reply.of(platform.overview(caller.get(), period), answer -> UsageOverviewView.of(period, answer));
    }
}
