package ai.alquimista.painel.rest.live;

import ai.alquimista.painel.application.command.WatchingCommands;
import ai.alquimista.painel.application.command.WatchingCommands.Beginning;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.rest.Endpoint;
import ai.alquimista.painel.rest.identity.CallerPrincipal;
import ai.alquimista.painel.rest.live.ChangeStream.Watch;
import ai.alquimista.painel.rest.openapi.ApiDocument;
import ai.alquimista.painel.rest.query.Query;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
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

/** {@code /internal/operations/commands/events}. A stream waits in a thread of its own, which costs next to nothing. */
@Path("/internal/operations/commands/events")
@Produces(MediaType.SERVER_SENT_EVENTS)
@Tag(name = ApiDocument.INTERNAL)
@Endpoint
public class CommandEventResource {

    private final WatchingCommands watching;
    private final ChangeStreams streams;
    private final Supplier<Caller> caller;
    private final Clock clock;

    @Inject
    public CommandEventResource(
            WatchingCommands watching, ChangeStreams streams, Supplier<Caller> caller, Clock clock) {
        this.watching = watching;
        this.streams = streams;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "watchInternalCommands",
            summary = "Every change of a command as it happens",
            description =
                    "Server-sent events, to be read with `fetch`: `command` for each change, and `reset` where changes"
                            + " are missing that are kept no longer (24 hours), so that everything must be looked at anew. A comment"
                            + " comes at least every 15 seconds. The stream ends with the token, after an hour, or when it is read too"
                            + " slowly; `Last-Event-ID` goes on from there.")
    @Parameter(
            name = LastEventId.HEADER,
            in = ParameterIn.HEADER,
            description = "The id of the last event that was read; without it only what comes from now on is told.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"),
            example = "4711")
    @APIResponse(
            responseCode = "200",
            description = "The stream; the schema is that of an event's data",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = CommandEventView.class)))
    public void watch(
            @Suspended AsyncResponse answer,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context SecurityContext security,
            @Context Request request) {
        Query.of(uri);
        Optional<Long> seen = LastEventId.of(headers);
        Caller asking = caller.get();
        Beginning beginning = watching.begin(asking, seen);
        if (request.getMethod().equals(HttpMethod.HEAD)) {
            answer.resume(open().build());
            return;
        }
        Seat seat = streams.take(asking.user());
        Watch watch =
                new Watch(asking, beginning, end(security), streams.limits().heartbeat());
        Thread.ofVirtual().name("painel-command-events").start(() -> send(answer, seat, watch));
    }

    private void send(AsyncResponse answer, Seat seat, Watch watch) {
        try {
            answer.resume(open().entity(new ChangeStream(watching, seat, watch, clock))
                    .build());
        } finally {
            streams.leave(seat);
        }
    }

    private static ResponseBuilder open() {
        return Response.ok()
                .type(MediaType.SERVER_SENT_EVENTS_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no");
    }

    private Instant end(SecurityContext security) {
        Instant longest = clock.instant().plus(streams.limits().longest());
        if (!(security.getUserPrincipal() instanceof CallerPrincipal principal))
            throw new IllegalStateException("nobody comes here without a token");
        Instant expiry = principal.token().expiresAt();
        return expiry.isBefore(longest) ? expiry : longest;
    }
}
