package ai.alquimista.painel.rest.live;

import ai.alquimista.painel.application.incident.WatchingIncidents;
import ai.alquimista.painel.application.port.IncidentFeed.Change;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.live.Streaming.Asking;
import ai.alquimista.painel.rest.openapi.ApiDocument;
import ai.alquimista.painel.rest.query.Query;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /internal/incidents/events}. */
@Path("/internal/incidents/events")
@Produces(MediaType.SERVER_SENT_EVENTS)
@Tag(name = ApiDocument.INTERNAL)
@Endpoint
public class IncidentEventResource {

    private static final EventKind<Change> KIND = new EventKind<>("incident", IncidentEventView::of);

    private final Streaming<Change> streaming;
    private final Supplier<Caller> caller;

    @Inject
    public IncidentEventResource(
            WatchingIncidents watching, ChangeStreams<Change> streams, Supplier<Caller> caller, Clock clock) {
        this.streaming = new Streaming<>(KIND, watching, streams, clock);
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "watchInternalIncidents",
            summary = "Everything that happens to incidents as it happens",
            description = "Server-sent events, to be read with `fetch`: `incident` for each change, and "
                    + Streaming.DESCRIPTION)
    @Parameter(ref = LastEventId.HEADER)
    @APIResponse(
            responseCode = "200",
            description = "The stream; the schema is that of an event's data",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = IncidentEventView.class)))
    public void watch(
            @Suspended AsyncResponse answer,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context SecurityContext security,
            @Context Request request) {
        Query.of(uri);
        streaming.answer(answer, caller.get(), LastEventId.of(headers), new Asking(request, security));
    }
}
