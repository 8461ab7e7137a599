package ai.alquimista.painel.rest.billing;

import static ai.alquimista.painel.rest.query.QueryParameters.PERIOD;

import ai.alquimista.painel.application.billing.BillingQueries;
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

/** {@code /internal/billing/overview}. */
@Path("/internal/billing/overview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.INTERNAL)
@Endpoint
public class BillingResource {

    private final BillingQueries billing;
    private final Supplier<Caller> caller;

    @Inject
    public BillingResource(BillingQueries billing, Supplier<Caller> caller) {
        this.billing = billing;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getInternalBillingOverview",
            summary = "The revenue, how it moved, and whose it is",
            description =
                    "A tenant pays while it is not inactive and its MRR is above zero. Opening + new + expansion + reactivation + transfers in − contraction − churn − transfers out is the closing, to the cent. The days are São Paulo's.")
    @Parameter(ref = "period")
    @APIResponseSchema(value = BillingOverviewView.class, responseCode = "200", responseDescription = "The revenue")
    public Reply overview(@Context UriInfo uri) {
        Period period = Query.of(uri, PERIOD).get(PERIOD);
        return Reply.of(billing.overview(caller.get(), period), answer -> BillingOverviewView.of(period, answer));
    }
}
