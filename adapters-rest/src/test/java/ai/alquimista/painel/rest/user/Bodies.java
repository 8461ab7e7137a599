package ai.alquimista.painel.rest.user;

import ai.alquimista.painel.rest.json.JsonBody;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;

/** Reads bodies as the framework does. */
final class Bodies {

    private Bodies() {}

    static <T> T read(Class<T> type, String json) throws IOException {
        @SuppressWarnings("unchecked") // the framework asks the same way
        Class<Object> asked = (Class<Object>) type;
        return type.cast(new JsonBody()
                .readFrom(
                        asked,
                        type,
                        new Annotation[0],
                        MediaType.APPLICATION_JSON_TYPE,
                        new MultivaluedHashMap<>(),
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
    }
}
