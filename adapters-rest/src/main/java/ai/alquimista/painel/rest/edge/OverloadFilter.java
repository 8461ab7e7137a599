package ai.alquimista.painel.rest.edge;

import ai.alquimista.painel.rest.problem.Asker;
import ai.alquimista.painel.rest.problem.Finding;
import ai.alquimista.painel.rest.problem.ProblemAnswer;
import ai.alquimista.painel.rest.problem.ProblemKind;
import ai.alquimista.painel.rest.telemetry.Meter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * Turns requests away at once when as many as we can serve well are being served. A place is held as long as a thread
 * works on the request, so a stream of events that waits for news holds none.
 */
final class OverloadFilter extends HttpFilter {

    private final transient Semaphore places;
    private final transient Meter meter;

    OverloadFilter(LimitSettings settings, Meter meter) {
        this.places = new Semaphore(settings.concurrentRequests());
        this.meter = meter;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!places.tryAcquire()) {
            meter.shed();
            ProblemAnswer.to(Asker.of(request), Finding.of(ProblemKind.OVERLOADED))
                    .sendTo(response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }
}
