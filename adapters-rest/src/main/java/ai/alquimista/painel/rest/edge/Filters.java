package ai.alquimista.painel.rest.edge;

import ai.alquimista.painel.rest.RestSettings;
import ai.alquimista.painel.rest.identity.TokenSettings;
import ai.alquimista.painel.rest.identity.TokenVerifier;
import ai.alquimista.painel.rest.problem.Problems;
import ai.alquimista.painel.rest.telemetry.Meter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import java.util.List;

/**
 * The filters in the order that a request passes them. They are registered by hand, since annotations leave the order
 * open: the trace must be first, so that every answer carries it, the token is looked at when everything that is cheaper
 * to refuse was refused, and nothing is said about a request's form to whoever has none.
 */
@Dependent
public class Filters {

    private final RestSettings settings;
    private final TokenVerifier verifier;
    private final TokenSettings tokens;
    private final Meter meter;

    @Inject
    public Filters(RestSettings settings, TokenVerifier verifier, TokenSettings tokens, Meter meter) {
        this.settings = settings;
        this.verifier = verifier;
        this.tokens = tokens;
        this.meter = meter;
    }

    /** Registers all of them for every path; to be called while the context starts. */
    public void addTo(ServletContext context) {
        for (Filter filter : inOrder()) {
            FilterRegistration.Dynamic registration =
                    context.addFilter(filter.getClass().getSimpleName(), filter);
            registration.setAsyncSupported(true);
            registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
        }
    }

    List<Filter> inOrder() {
        Problems problems = new Problems(meter);
        return List.of(
                new TraceFilter(problems, meter),
                new SecurityHeadersFilter(),
                new CorsFilter(settings.cors()),
                new LimitFilter(settings.limits()),
                new OverloadFilter(settings.limits(), meter),
                new AuthenticationFilter(verifier, tokens.issuer(), new Origins(settings.proxies()), problems),
                new SyntaxFilter(problems));
    }
}
