package ai.alquimista.painel.rest.metering;

import ai.alquimista.painel.application.metering.Receipt;
import ai.alquimista.painel.application.metering.RequestIntake;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.metering.AgentRequest;
import ai.alquimista.painel.domain.metering.Reading;
import ai.alquimista.painel.domain.metering.Rejection;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.openapi.ApiDocument;
import ai.alquimista.painel.rest.query.Query;
import ai.alquimista.painel.rest.telemetry.Meter;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /ingest/agent-requests}. It names no media type: who may not call it is told so before what they send is looked at. */
@Path("/ingest/agent-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDocument.INGEST)
@Endpoint
public class IngestResource {

    private static final String EVENTS = "events";

    private final RequestIntake intake;
    private final Meter meter;

    @Inject
    public IngestResource(RequestIntake intake, Meter meter) {
        this.intake = intake;
        this.meter = meter;
    }

    @POST
    @Operation(
            operationId = "ingestAgentRequests",
            summary = "Report requests that agents served",
            description =
                    "For machine clients with the scope `usage/write`. Each event is judged alone. What the answer"
                            + " counts as accepted is kept for good; a report that was not answered may be sent again, and counts"
                            + " once.")
    @Parameter(
            name = "Content-Encoding",
            in = ParameterIn.HEADER,
            description = "How the body is packed, if it is",
            example = "gzip",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"gzip", "identity"}))
    @APIResponseSchema(
            value = ReceiptView.class,
            responseCode = "202",
            responseDescription = "What became of each event")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EventBatch.class)))
    public Response report(@Nullable EventBatch batch, @Context UriInfo uri) {
        Query.of(uri);
        SortedMap<Integer, AgentRequest> requests = new TreeMap<>();
        Map<Integer, Rejection> unreadable = new HashMap<>();
        List<Reading> events = events(batch);
        for (int place = 0; place < events.size(); place++) {
            switch (events.get(place)) {
                case Reading.Event event -> requests.put(place, event.request());
                case Reading.NoEvent none -> unreadable.put(place, none.why());
            }
        }
        Receipt receipt = intake.take(requests, unreadable);
        meter.taken(receipt);
        return Response.accepted(ReceiptView.of(receipt)).build();
    }

    private static List<Reading> events(@Nullable EventBatch batch) {
        if (batch == null || batch.events() == null) throw new Refusal.Invalid(EVENTS, Flaw.REQUIRED);
        if (batch.events().isEmpty() || batch.events().size() > EventBatch.MOST)
            throw new Refusal.Invalid(EVENTS, Flaw.OUT_OF_RANGE, 1, EventBatch.MOST);
        return batch.events();
    }
}
