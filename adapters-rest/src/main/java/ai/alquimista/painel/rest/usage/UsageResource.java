package ai.alquimista.painel.rest.usage;

import static ai.alquimista.painel.rest.query.QueryParameters.PERIOD;
import static ai.alquimista.painel.rest.query.QueryParameters.TENANT_ID;

import ai.alquimista.painel.application.usage.UsageQueries;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.usage.Period;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.answer.Accept;
import ai.alquimista.painel.rest.answer.ReadAnswer;
import ai.alquimista.painel.rest.answer.Reply;
import ai.alquimista.painel.rest.openapi.ApiDocument;
import ai.alquimista.painel.rest.query.Query;
import ai.alquimista.painel.rest.query.QueryParameter;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /tenant/usage}. */
@Path("/tenant/usage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.TENANT)
@Endpoint
public class UsageResource {

    private static final QueryParameter<Optional<AgentId>> AGENT_ID = QueryParameter.uuid("agent_id", AgentId::new);

    /** The first for whoever takes both alike. */
    private static final List<String> FORMATS = List.of(MediaType.APPLICATION_JSON, UsageCsv.MEDIA_TYPE);

    private final UsageQueries usage;
    private final Supplier<Caller> caller;

    @Inject
    public UsageResource(UsageQueries usage, Supplier<Caller> caller) {
        this.usage = usage;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, UsageCsv.MEDIA_TYPE})
    @Operation(
            operationId = "getTenantUsage",
            summary = "The tenant's consumption over a period, by day and by agent",
            description =
                    "A period is so many calendar days of the tenant's time zone, today included; every day has an entry."
                            + " As `text/csv` the days come as a file, and the audit log notes who took it.")
    @Parameter(ref = "tenant_id")
    @Parameter(ref = "period")
    @Parameter(
            name = "agent_id",
            in = ParameterIn.QUERY,
            description = "Only this agent, present or past.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
            example = "10000000-0000-0000-0000-000000000001")
    @APIResponse(
            responseCode = "200",
            description = "The usage",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = UsageView.class)),
                @Content(
                        mediaType = UsageCsv.MEDIA_TYPE,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description = "RFC 4180 in UTF-8 with a header row: daily_data, a row for each"
                                                + " day; null is an empty field"),
                        example = UsageCsv.EXAMPLE)
            })
    public ReadAnswer report(@Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = Query.of(uri, TENANT_ID, PERIOD, AGENT_ID);
        Period period = query.get(PERIOD);
        if (format(headers).equals(UsageCsv.MEDIA_TYPE))
            return UsageCsv.of(usage.export(caller.get(), query.get(TENANT_ID), period, query.get(AGENT_ID)));
        return Reply.of(
                usage.report(caller.get(), query.get(TENANT_ID), period, query.get(AGENT_ID)),
                answer -> UsageView.of(period, answer));
    }

    /** The container takes a format that is not welcome at all for one that is. */
    private static String format(HttpHeaders headers) {
        return Accept.preferred(headers.getHeaderString(HttpHeaders.ACCEPT), FORMATS)
                .orElseThrow(NotAcceptableException::new);
    }
}
