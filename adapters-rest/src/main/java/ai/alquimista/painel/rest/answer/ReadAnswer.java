package ai.alquimista.painel.rest.answer;

import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** What a read answers with, before it is written. */
public sealed interface ReadAnswer permits Reply, Export {

    /** Whether the answer was remembered, for {@code X-Cache}. */
    boolean remembered();

    MediaType mediaType();

    /** What else has to be said of the bytes. */
    Map<String, String> headers();
}
