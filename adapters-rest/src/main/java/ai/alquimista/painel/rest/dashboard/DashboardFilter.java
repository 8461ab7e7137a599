package ai.alquimista.painel.rest.dashboard;

import ai.alquimista.painel.rest.problem.Asker;
import ai.alquimista.painel.rest.problem.Finding;
import ai.alquimista.painel.rest.problem.ProblemAnswer;
import ai.alquimista.painel.rest.problem.ProblemKind;
import ai.alquimista.painel.rest.telemetry.Route;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers browsers at {@code /app} and where people type less. These are the same for everybody and need no token; every
 * other address goes on to the API.
 */
public final class DashboardFilter extends HttpFilter {

    private static final String ROOT = "/app/";
    private static final String CONFIG = "config.json";
    private static final Map<String, String> ALIASES = Map.of("/", ROOT, "/app", ROOT, "/login", ROOT + "login");
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final transient DashboardFiles files;
    private final transient DashboardFile config;
    private final String policy;

    public DashboardFilter(DashboardSettings settings) {
        this(settings, DashboardFiles.packed(DashboardFilter.class.getClassLoader()));
    }

    DashboardFilter(DashboardSettings settings, DashboardFiles files) {
        this.files = files;
        this.config = DashboardFile.of(CONFIG, settings.json());
        this.policy = settings.contentSecurityPolicy();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        String alias = ALIASES.get(path);
        if (alias == null && !path.startsWith(ROOT)) {
            chain.doFilter(request, response);
            return;
        }
        Route.matched(request, "/app");
        response.setHeader("Content-Security-Policy", policy);
        if (!READS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            refuse(ProblemKind.METHOD_NOT_ALLOWED, request, response);
        } else if (alias != null) {
            response.setHeader("Location", alias);
            response.setStatus(HttpServletResponse.SC_FOUND);
        } else {
            send(path.substring(ROOT.length()), request, response);
        }
    }

    private void send(String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<DashboardFile> file = name.equals(CONFIG) ? Optional.of(config) : files.at(name);
        if (file.isPresent()) file.get().sendTo(request, response);
        else refuse(ProblemKind.NOT_FOUND, request, response);
    }

    private static void refuse(ProblemKind kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemAnswer.to(Asker.of(request), Finding.of(kind)).sendTo(response);
    }
}
