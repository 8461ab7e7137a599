package ai.alquimista.painel.rest.edge;

import ai.alquimista.painel.rest.problem.Asker;
import ai.alquimista.painel.rest.problem.Finding;
import ai.alquimista.painel.rest.problem.ProblemAnswer;
import ai.alquimista.painel.rest.problem.ProblemKind;
import ai.alquimista.painel.rest.telemetry.Trace;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What the container sends when it refuses a request by itself: an undecodable path, for one. Mapped as the error page of
 * the whole application; asked for directly it is not there.
 */
public final class ErrorPage extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeadersFilter.addTo(response);
        response.setHeader(TraceFilter.HEADER, Trace.of(request).id());
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : ProblemKind.NOT_FOUND.status();
        ProblemAnswer.to(Asker.of(request), Finding.of(ProblemKind.ofStatus(status)))
                .sendTo(response);
    }
}
