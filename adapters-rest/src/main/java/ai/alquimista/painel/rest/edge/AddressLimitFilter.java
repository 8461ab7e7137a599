package ai.alquimista.painel.rest.edge;

import ai.alquimista.painel.application.limit.Allowances;
import ai.alquimista.painel.domain.limit.Verdict;
import ai.alquimista.painel.rest.telemetry.Meter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Turns away a network that asks too often, whoever it is: guessing tokens costs nobody else anything. */
final class AddressLimitFilter extends HttpFilter {

    private static final String ATTRIBUTE = AddressLimitFilter.class.getName();

    private final transient Allowances allowances;
    private final transient Origins origins;
    private final transient Meter meter;

    AddressLimitFilter(Allowances allowances, Origins origins, Meter meter) {
        this.allowances = allowances;
        this.origins = origins;
        this.meter = meter;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Verdict verdict = allowances.ofAddress(origins.networkOf(request));
        request.setAttribute(ATTRIBUTE, verdict);
        if (LimitAnswer.goesOn(verdict, request, response, meter)) chain.doFilter(request, response);
    }

    /** What was found for the request's network. */
    static Optional<Verdict> verdictOf(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Verdict verdict ? Optional.of(verdict) : Optional.empty();
    }
}
