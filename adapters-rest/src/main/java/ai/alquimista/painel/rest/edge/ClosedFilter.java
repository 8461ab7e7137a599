package ai.alquimista.painel.rest.edge;

import ai.alquimista.painel.rest.problem.Asker;
import ai.alquimista.painel.rest.problem.Finding;
import ai.alquimista.painel.rest.problem.ProblemAnswer;
import ai.alquimista.painel.rest.problem.ProblemKind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** There is no API here, and there will be none: trying again would help nobody, so it is not a 503. */
final class ClosedFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        ProblemAnswer.to(Asker.of(request), Finding.of(ProblemKind.NOT_FOUND)).sendTo(response);
    }
}
