package ai.alquimista.painel.rest.problem;

import ai.alquimista.painel.rest.json.Json;
import ai.alquimista.painel.rest.problem.Problem.FieldError;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A problem, ready to be sent by a filter or by a resource. */
public record ProblemAnswer(int status, Map<String, String> headers, Problem problem) {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPE = "urn:alquimista:painel:problem:";

    /** Words a finding for the one who asked. */
    public static ProblemAnswer to(Asker asker, Finding finding) {
        Language language = Language.preferredBy(asker.acceptLanguage());
        ProblemTexts texts = ProblemTexts.in(language);
        ProblemKind kind = finding.kind();
        Problem problem = new Problem(
                TYPE + kind.code().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                texts.title(kind),
                kind.status(),
                texts.detail(kind),
                asker.path(),
                kind.code(),
                asker.traceId(),
                finding.violations().stream()
                        .map(violation -> new FieldError(
                                violation.field(), violation.flaw().name(), texts.message(violation)))
                        .toList());
        Map<String, String> headers = new LinkedHashMap<>(finding.headers());
        headers.put("Content-Language", language.tag());
        headers.put("Vary", "Origin, Accept-Language");
        headers.put("Cache-Control", "no-store");
        return new ProblemAnswer(kind.status(), headers, problem);
    }

    public Response response() {
        Response.ResponseBuilder builder =
                Response.status(status).entity(Json.bytes(problem)).type(MEDIA_TYPE);
        headers.forEach(builder::header);
        return builder.build();
    }

    /** Sends the problem, unless an answer is already under way. */
    public void sendTo(HttpServletResponse response) throws IOException {
        if (response.isCommitted()) return;
        byte[] body = Json.bytes(problem);
        response.resetBuffer();
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
