package ai.alquimista.painel.rest.edge;

import ai.alquimista.painel.application.limit.Allowances;
import ai.alquimista.painel.rest.RestSettings;
import ai.alquimista.painel.rest.dashboard.DashboardFilter;
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
import java.util.stream.Stream;

/**
 * The filters in the order that a request passes them. They are registered by hand, since annotations leave the order
 * open: the trace must be first, so that every answer carries it; what is cheaper to refuse is refused first, an address
 * that asks too often before all else; whose limit counts is known only behind the token; whoever has no good token or none
 * of our groups hears nothing of a request's form, and for them too their requests are counted.
 */
@Dependent
public class Filters {

    private final RestSettings settings;
    private final TokenVerifier verifier;
    private final TokenSettings tokens;
    private final Allowances allowances;
    private final Meter meter;
    private final Problems problems;

    @Inject
    public Filters(
            RestSettings settings,
            TokenVerifier verifier,
            TokenSettings tokens,
            Allowances allowances,
            Meter meter,
            Problems problems) {
        this.settings = settings;
        this.verifier = verifier;
        this.tokens = tokens;
        this.allowances = allowances;
        this.meter = meter;
        this.problems = problems;
    }

    /** Registers all of them for every path; to be called while the context starts. */
    public void addTo(ServletContext context) {
        add(inOrder(), context);
    }

    /** Has a process that is not there for the API answer every path of it 404; to be called while the context starts. */
    public void closeTo(ServletContext context) {
        add(List.of(new TraceFilter(problems, meter), new SecurityHeadersFilter(), new ClosedFilter()), context);
    }

    private static void add(List<Filter> filters, ServletContext context) {
        for (Filter filter : filters) {
            FilterRegistration.Dynamic registration =
                    context.addFilter(filter.getClass().getSimpleName(), filter);
            registration.setAsyncSupported(true);
            registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
        }
    }

    List<Filter> inOrder() {
        Origins origins = new Origins(settings.proxies());
        return Stream.of(
                        Stream.of(
                                new TraceFilter(problems, meter),
                                new SecurityHeadersFilter(),
                                new CorsFilter(settings.cors())),
                        ifLimited(new AddressLimitFilter(allowances, origins, meter)),
                        Stream.of(new LimitFilter(settings.limits())),
                        settings.dashboard().map(DashboardFilter::new).stream(),
                        Stream.of(
                                new OverloadFilter(settings.limits(), meter),
                                new AuthenticationFilter(verifier, tokens.issuer(), problems)),
                        ifLimited(new RateLimitFilter(allowances, meter)),
                        Stream.of(new AdmissionFilter(origins, problems), new SyntaxFilter(problems)))
                .<Filter>flatMap(part -> part)
                .toList();
    }

    private Stream<Filter> ifLimited(Filter filter) {
        return settings.rateLimited() ? Stream.of(filter) : Stream.empty();
    }
}
