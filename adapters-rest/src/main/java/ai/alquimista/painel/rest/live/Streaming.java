package ai.alquimista.painel.rest.live;

import ai.alquimista.painel.application.live.Watching;
import ai.alquimista.painel.application.live.Watching.Beginning;
import ai.alquimista.painel.application.port.ChangeFeed;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.rest.identity.CallerPrincipal;
import ai.alquimista.painel.rest.live.ChangeStream.Watch;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Answers with a stream of one feed. Each waits in a thread of its own, which costs next to nothing. */
final class Streaming<C extends ChangeFeed.Numbered> {

    /** How every stream goes on, behind what it tells. */
    static final String DESCRIPTION = "`reset` where changes are missing that are kept no longer (24 hours), so that"
            + " everything must be looked at anew. A comment comes at least every 15 seconds. The stream ends with the token,"
            + " after an hour, or when it is read too slowly; `Last-Event-ID` goes on from there.";

    private final EventKind<C> kind;
    private final Watching<C> watching;
    private final ChangeStreams<C> streams;
    private final Clock clock;

    Streaming(EventKind<C> kind, Watching<C> watching, ChangeStreams<C> streams, Clock clock) {
        this.kind = kind;
        this.watching = watching;
        this.streams = streams;
        this.clock = clock;
    }

    /** A request, and with whose token. */
    record Asking(Request request, SecurityContext security) {}

    /**
     * Answers, and goes on until the stream ends.
     *
     * @param seen the last change that the caller knows
     */
    void answer(AsyncResponse answer, Caller caller, Optional<Long> seen, Asking asking) {
        Beginning beginning = watching.begin(caller, seen);
        if (asking.request().getMethod().equals(HttpMethod.HEAD)) {
            answer.resume(open().build());
            return;
        }
        Seat<C> seat = streams.take(caller.user());
        Watch watch = new Watch(
                caller, beginning, end(asking.security()), streams.limits().heartbeat());
        Thread.ofVirtual().name("painel-" + kind.name() + "-events").start(() -> send(answer, seat, watch));
    }

    private void send(AsyncResponse answer, Seat<C> seat, Watch watch) {
        try {
            answer.resume(open().entity(new ChangeStream<>(watching, kind, seat, watch, clock))
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
