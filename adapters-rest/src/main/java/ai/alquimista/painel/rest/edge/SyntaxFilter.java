package ai.alquimista.painel.rest.edge;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.rest.problem.Asker;
import ai.alquimista.painel.rest.problem.Problems;
import ai.alquimista.painel.rest.query.QuerySyntax;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Innermost: keeps addresses that are no URI away from the framework, which would fail on them. */
final class SyntaxFilter extends HttpFilter {

    private final transient Problems problems;

    SyntaxFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            check(request.getRequestURI(), request.getQueryString());
        } catch (Refusal refusal) {
            problems.answer(Asker.of(request), refusal).sendTo(response);
            return;
        }
        chain.doFilter(request, response);
    }

    static void check(String path, @Nullable String query) {
        if (!QuerySyntax.isLegal(path)) throw new Refusal.NotFound("route");
        QuerySyntax.check(query);
    }
}
