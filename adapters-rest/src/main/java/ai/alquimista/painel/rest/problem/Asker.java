package ai.alquimista.painel.rest.problem;

import ai.alquimista.painel.rest.telemetry.Trace;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;

/**
 * What an answer needs to know of the request that it answers.
 *
 * @param path the path as it was sent, still percent-encoded
 * @param acceptLanguage the header's value, empty without one
 */
public record Asker(String path, String acceptLanguage, String traceId) {

    private static final int LONGEST_PATH = 200;
    private static final Pattern NOT_OF_A_PATH = Pattern.compile("[^A-Za-z0-9/_.~%:@!$&()*+,;=-]");

    public Asker {
        String cut = path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH);
        path = NOT_OF_A_PATH.matcher(cut).replaceAll("_");
    }

    public static Asker of(HttpServletRequest request) {
        String languages = String.join(",", Collections.list(request.getHeaders("Accept-Language")));
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String refused
                ? refused
                : request.getRequestURI();
        return new Asker(path, languages, Trace.of(request).id());
    }
}
