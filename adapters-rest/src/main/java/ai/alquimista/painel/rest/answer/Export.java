package ai.alquimista.painel.rest.answer;

import ai.alquimista.painel.rest.problem.Language;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import java.util.Optional;

/**
 * An answer that is taken away as a file. It is written as it is sent, and nowhere held as a whole.
 *
 * @param fileName ASCII without quotes
 * @param body writes the same bytes however often it is asked
 */
public record Export(boolean remembered, MediaType mediaType, String fileName, StreamingOutput body)
        implements ReadAnswer {

    @Override
    public Optional<Language> language() {
        return Optional.empty();
    }

    @Override
    public Map<String, String> headers() {
        return Map.of(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + '"');
    }
}
