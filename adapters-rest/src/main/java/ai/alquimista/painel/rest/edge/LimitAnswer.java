package ai.alquimista.painel.rest.edge;

import ai.alquimista.painel.domain.limit.Verdict;
import ai.alquimista.painel.rest.problem.Asker;
import ai.alquimista.painel.rest.problem.Finding;
import ai.alquimista.painel.rest.problem.ProblemAnswer;
import ai.alquimista.painel.rest.problem.ProblemKind;
import ai.alquimista.painel.rest.telemetry.Meter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How a limit shows in an answer. */
final class LimitAnswer {

    private LimitAnswer() {}

    /** Writes the tightest bucket into the answer, whatever it will be; if that bucket refuses, this is the answer. */
    static boolean goesOn(Verdict verdict, HttpServletRequest request, HttpServletResponse response, Meter meter)
            throws IOException {
        response.setIntHeader("RateLimit-Limit", verdict.limit());
        response.setIntHeader("RateLimit-Remaining", verdict.remaining());
        response.setIntHeader("RateLimit-Reset", verdict.resetSeconds());
        if (verdict.allowed()) return true;
        meter.limited(verdict.bucket().scope());
        Finding finding =
                Finding.of(ProblemKind.RATE_LIMITED).with("Retry-After", Integer.toString(verdict.retryAfterSeconds()));
        ProblemAnswer.to(Asker.of(request), finding).sendTo(response);
        return false;
    }
}
