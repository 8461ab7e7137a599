package ai.alquimista.painel.rest.problem;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Everything thrown behind the resources' door leaves through here. Providers are made without arguments, so it takes fields. */
@Provider
@Dependent
public class ProblemMapper implements ExceptionMapper<Throwable> {

    @Inject
    HttpServletRequest request;

    @Inject
    Problems problems;

    @Override
    public Response toResponse(Throwable thrown) {
        return problems.answer(request, thrown).response();
    }
}
