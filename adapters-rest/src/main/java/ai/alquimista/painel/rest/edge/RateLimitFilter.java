package ai.alquimista.painel.rest.edge;

import ai.alquimista.painel.application.limit.Allowances;
import ai.alquimista.painel.application.limit.Allowances.Access;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.limit.Verdict;
import ai.alquimista.painel.rest.identity.CallerPrincipal;
import ai.alquimista.painel.rest.identity.MachineToken;
import ai.alquimista.painel.rest.identity.UserToken;
import ai.alquimista.painel.rest.identity.VerifiedToken;
import ai.alquimista.painel.rest.telemetry.Meter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Turns away whoever asks too often, by who they are: a person and their tenant, or a machine. What is refused further on
 * counts as well, a route that does not exist included.
 */
final class RateLimitFilter extends HttpFilter {

    private final transient Allowances allowances;
    private final transient Meter meter;

    RateLimitFilter(Allowances allowances, Meter meter) {
        this.allowances = allowances;
        this.meter = meter;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request.getUserPrincipal() instanceof CallerPrincipal caller))
            throw new IllegalStateException("nobody comes here without a token");
        Verdict own = verdict(caller.token(), request.getMethod());
        Verdict tightest =
                AddressLimitFilter.verdictOf(request).map(own::orTighter).orElse(own);
        if (LimitAnswer.goesOn(tightest, request, response, meter)) chain.doFilter(request, response);
    }

    private Verdict verdict(VerifiedToken token, String method) {
        return switch (token) {
            case UserToken user ->
                allowances.ofUser(new UserId(user.sub()), Group.among(user.groups()), access(method));
            case MachineToken machine -> allowances.ofMachine(machine.clientId());
        };
    }

    static Access access(String method) {
        return method.equals("GET") || method.equals("HEAD") ? Access.READ : Access.WRITE;
    }
}
