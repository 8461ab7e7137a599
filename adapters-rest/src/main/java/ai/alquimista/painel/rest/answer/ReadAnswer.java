package ai.alquimista.painel.rest.answer;

import ai.alquimista.painel.rest.problem.Language;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;

/** What a read answers with, before it is written. */
public sealed interface ReadAnswer permits Reply, Export {

    /** Whether the answer was remembered, for {@code X-Cache}. */
    boolean remembered();

    MediaType mediaType();

    /** The language of the words in it that are ours; empty where there are none, or they do not go by the caller. */
    Optional<Language> language();

    /** What else has to be said of the bytes. */
    Map<String, String> headers();
}
