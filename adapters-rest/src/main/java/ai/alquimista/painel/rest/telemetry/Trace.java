package ai.alquimista.painel.rest.telemetry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The trace that a request belongs to (W3C Trace Context).
 *
 * @param id 32 small hexadecimal digits, not all zero
 */
public record Trace(String id) {

    private static final String ATTRIBUTE = Trace.class.getName();
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** The request's trace, settled at the first call. */
    public static Trace of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Trace settled) return settled;
        Trace trace = from(Collections.list(request.getHeaders("traceparent")));
        request.setAttribute(ATTRIBUTE, trace);
        return trace;
    }

    /** The caller's trace if exactly one header names it in form; a new one otherwise. */
    static Trace from(List<String> traceparents) {
        if (traceparents.size() != 1) return fresh();
        Matcher matcher = TRACEPARENT.matcher(traceparents.getFirst());
        return matcher.matches() ? new Trace(matcher.group(1)) : fresh();
    }

    /** Random, but no secret: a trace id need not be hard to guess. */
    private static Trace fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new Trace("%016x%016x".formatted(random.nextLong(), random.nextLong() | 1));
    }
}
