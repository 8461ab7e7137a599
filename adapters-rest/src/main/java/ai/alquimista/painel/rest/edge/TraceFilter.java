package ai.alquimista.painel.rest.edge;

import ai.alquimista.painel.rest.problem.Problems;
import ai.alquimista.painel.rest.telemetry.Meter;
import ai.alquimista.painel.rest.telemetry.Route;
import ai.alquimista.painel.rest.telemetry.Trace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.MDC;

/** Outermost: gives the request its trace, measures it, and lets nothing thrown past. */
final class TraceFilter extends HttpFilter {

    static final String HEADER = "X-Trace-Id";
    private static final String MDC_KEY = "trace_id";

    private final transient Problems problems;
    private final transient Meter meter;

    TraceFilter(Problems problems, Meter meter) {
        this.problems = problems;
        this.meter = meter;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        long started = System.nanoTime();
        Trace trace = Trace.of(request);
        response.setHeader(HEADER, trace.id());
        MDC.put(MDC_KEY, trace.id());
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException thrown) {
            problems.answer(request, thrown).sendTo(response);
        } finally {
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            meter.answered(request.getMethod(), Route.of(request), response.getStatus(), took);
            MDC.remove(MDC_KEY);
        }
    }
}
