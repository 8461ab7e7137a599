package ai.alquimista.painel.rest.answer;

import ai.alquimista.painel.rest.problem.Language;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/**
 * Makes a read's bytes, tags them and answers 304 to whoever has them. It runs behind the use case, so nobody learns
 * from a tag what they may not read. The tag is made of the bytes, before the status is decided.
 */
@Provider
@Dependent
public class ReadAnswers implements ContainerResponseFilter {

    private static final Annotation[] NONE = {};

    /** What the tenants wrote is Portuguese; left alone, the server would claim its own language. */
    private static final String LANGUAGE = "pt-BR";

    private static final String VARY = "Origin, Authorization, Accept, Accept-Encoding";

    @Inject
    WrittenAnswers written;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!isRead(request.getMethod()) || response.getStatus() != Status.OK.getStatusCode()) return;
        if (!(response.getEntity() instanceof ReadAnswer answer)) return;
        Representation representation = represent(answer, request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        describe(response.getHeaders(), answer, representation.tag());
        response.getHeaders().putSingle("X-Cache", answer.remembered() ? "HIT" : "MISS");
        if (representation.tag().isNamedIn(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusInfo(Status.NOT_MODIFIED);
            response.setEntity(null);
        } else {
            response.setEntity(representation.entity(), NONE, answer.mediaType());
            describe(response.getHeaders(), answer, representation);
        }
    }

    private Representation represent(ReadAnswer answer, @Nullable String acceptEncoding) {
        return switch (answer) {
            case Reply reply -> Whole.of(written.of(reply), acceptEncoding);
            case Export export -> Streamed.of(export, acceptEncoding);
        };
    }

    private static void describe(
            MultivaluedMap<String, Object> headers, ReadAnswer answer, Representation representation) {
        answer.headers().forEach(headers::putSingle);
        representation.length().ifPresent(length -> headers.putSingle(HttpHeaders.CONTENT_LENGTH, length));
        if (representation.compressed()) headers.putSingle(HttpHeaders.CONTENT_ENCODING, Written.GZIP);
    }

    private static void describe(MultivaluedMap<String, Object> headers, ReadAnswer answer, EntityTag tag) {
        headers.putSingle(HttpHeaders.ETAG, tag.quoted());
        headers.putSingle(
                HttpHeaders.CONTENT_LANGUAGE,
                answer.language().map(Language::tag).orElse(LANGUAGE));
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        headers.putSingle(HttpHeaders.VARY, VARY + (answer.language().isPresent() ? ", Accept-Language" : ""));
    }

    private static boolean isRead(String method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }
}
