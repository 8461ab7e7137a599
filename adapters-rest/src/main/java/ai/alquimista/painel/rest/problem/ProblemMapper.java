package ai.alquimista.painel.rest.problem;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Everything thrown behind the resources' door leaves through here. */
@Provider
@Dependent
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private final HttpServletRequest request;
    private final Problems problems;

    @Inject
    public ProblemMapper(HttpServletRequest request, Problems problems) {
        this.request = request;
        this.problems = problems;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        return problems.answer(Asker.of(request), thrown).response();
    }
}
