package ai.alquimista.painel.rest.json;

import ai.alquimista.painel.rest.problem.BodyTooLarge;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes bodies as JSON: records only, since every wire type of ours is one. It takes bodies of every media type, and says
 * that it takes plain text, or the framework's own reader of that would be asked.
 */
@Provider
@Dependent
@Consumes({MediaType.WILDCARD, MediaType.TEXT_PLAIN})
@Produces(MediaType.APPLICATION_JSON)
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    private static final Set<String> ENCODINGS = Set.of("identity", "gzip");

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    /**
     * The body as a request.
     *
     * @throws ai.alquimista.painel.domain.Refusal.Invalid naming the field that cannot be read
     */
    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(mediaType)) throw new NotSupportedException();
        String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        requireKnown(encoding);
        try {
            return Json.INPUT.readValue(body, type);
        } catch (JsonProcessingException unreadable) {
            throw BodyFlaws.of(unreadable);
        } catch (BodyTooLarge tooLarge) {
            throw tooLarge;
        } catch (IOException damaged) {
            if (encoding == null) throw damaged;
            throw BodyFlaws.damaged();
        }
    }

    /** The container unpacks gzip, and bounds what comes of it; anything else would reach us packed. */
    private static void requireKnown(@Nullable String encoding) {
        if (encoding != null && !ENCODINGS.contains(encoding.toLowerCase(Locale.ROOT)))
            throw new NotSupportedException();
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public void writeTo(
            Object view,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(Json.bytes(view));
    }
}
