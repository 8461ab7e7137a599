package ai.alquimista.painel.rest.edge;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.rest.problem.Asker;
import ai.alquimista.painel.rest.problem.Finding;
import ai.alquimista.painel.rest.problem.ProblemAnswer;
import ai.alquimista.painel.rest.problem.ProblemKind;
import ai.alquimista.painel.rest.problem.Problems;
import ai.alquimista.painel.rest.query.QuerySyntax;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Innermost: keeps addresses that are no URI, and formats without sense, away from the framework: it would fail on them. */
final class SyntaxFilter extends HttpFilter {

    private static final Pattern WEIGHT = Pattern.compile("(?i);\\s*q\\s*=\\s*([^;,]*)");
    private static final Pattern WEIGHT_IN_FORM = Pattern.compile("(?:0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)\\s*");

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
            problems.answer(request, refusal).sendTo(response);
            return;
        }
        if (!areInForm(Collections.list(request.getHeaders("Accept")))) {
            ProblemAnswer.to(Asker.of(request), Finding.of(ProblemKind.NOT_ACCEPTABLE))
                    .sendTo(response);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Whether every weight in the {@code Accept} headers is one: from 0 to 1 with three decimals at most. */
    static boolean areInForm(Collection<String> accepts) {
        return accepts.stream()
                .flatMap(accept -> WEIGHT.matcher(accept).results())
                .allMatch(weight -> WEIGHT_IN_FORM.matcher(weight.group(1)).matches());
    }

    static void check(String path, @Nullable String query) {
        if (!QuerySyntax.isLegal(path)) throw new Refusal.NotFound("route");
        QuerySyntax.check(query);
    }
}
