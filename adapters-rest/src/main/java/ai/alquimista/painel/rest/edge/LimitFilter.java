package ai.alquimista.painel.rest.edge;

import ai.alquimista.painel.rest.problem.Asker;
import ai.alquimista.painel.rest.problem.Finding;
import ai.alquimista.painel.rest.problem.ProblemAnswer;
import ai.alquimista.painel.rest.problem.ProblemKind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns oversized requests away, and cuts bodies that do not say their size off where they become too large. */
final class LimitFilter extends HttpFilter {

    private final transient LimitSettings settings;

    LimitFilter(LimitSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<ProblemKind> excess =
                excess(request.getRequestURI(), request.getQueryString(), request.getContentLengthLong());
        if (excess.isPresent()) {
            ProblemAnswer.to(Asker.of(request), Finding.of(excess.get())).sendTo(response);
        } else {
            chain.doFilter(new LimitedRequest(request, settings.largestBody()), response);
        }
    }

    Optional<ProblemKind> excess(String path, @Nullable String query, long contentLength) {
        int queryLength = query == null ? 0 : query.length();
        if (path.length() + queryLength > settings.longestUri()) return Optional.of(ProblemKind.URI_TOO_LONG);
        return contentLength > settings.largestBody() ? Optional.of(ProblemKind.BODY_TOO_LARGE) : Optional.empty();
    }
}
