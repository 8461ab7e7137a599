package ai.alquimista.painel.rest.plan;

import ai.alquimista.painel.application.plan.ChangingPlans;
import ai.alquimista.painel.application.plan.PlanQueries;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.plan.PlanChange;
import ai.alquimista.painel.domain.plan.PlanStory;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.answer.Reply;
import ai.alquimista.painel.rest.once.Changed;
import ai.alquimista.painel.rest.once.IfMatch;
import ai.alquimista.painel.rest.openapi.ApiDocument;
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

/** {@code /internal/plans}. */
@Path("/internal/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.INTERNAL)
@Endpoint
public class PlanResource {

    private final PlanQueries plans;
    private final ChangingPlans changing;
    private final Supplier<Caller> caller;

    @Inject
    public PlanResource(PlanQueries plans, ChangingPlans changing, Supplier<Caller> caller) {
        this.plans = plans;
        this.changing = changing;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listInternalPlans",
            summary = "What customers can buy, and what it was before",
            description = "The cheapest first, each with its earlier versions, the newest of them first.")
    @APIResponseSchema(value = PlansView.class, responseCode = "200", responseDescription = "Every plan")
    public Reply list(@Context UriInfo uri) {
        Query.of(uri);
        return Reply.toCaller(Cached.fresh(plans.list(caller.get())), PlansView::of);
    }

    @PATCH
    @Path("/{code}")
    @Operation(
            operationId = "updateInternalPlan",
            summary = "Give a plan another name, price or limit",
            description =
                    "A change is the plan's next version. No tenant's revenue follows it. A limit may come to lie below what"
                            + " tenants have: they keep it, and nothing can be added. What is so already changes nothing."
                            + " Each change is noted in the audit log.")
    @Parameter(
            name = "code",
            in = ParameterIn.PATH,
            required = true,
            description = "The plan.",
            schema = @Schema(type = SchemaType.STRING),
            example = "professional")
    @Parameter(ref = HttpHeaders.IF_MATCH)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanChangeRequest.class)))
    @APIResponseSchema(value = PlanView.class, responseCode = "200", responseDescription = "The plan as it is now")
    public Response change(
            @PathParam("code") String code,
            @Nullable PlanChangeRequest body,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Query.of(uri);
        Optional<Version> expected = IfMatch.of(headers);
        PlanChange change = PlanChangeRequest.change(body);
        PlanStory changed = changing.change(caller.get(), code, expected, change);
        return Changed.of(changed.now().version(), PlanView.of(changed));
    }
}
