package ai.alquimista.painel.rest.metering;

import ai.alquimista.painel.domain.metering.Reading;
import ai.alquimista.painel.domain.metering.Rejection;
import ai.alquimista.painel.rest.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Reads one event, as strictly as any body. */
public final class EventReader {

    private static final Reading NO_EVENT = new Reading.NoEvent(Rejection.INVALID_EVENT);

    private EventReader() {}

    /** The event, or why it is none. */
    static Reading read(JsonNode event) {
        return Json.input(event, EventBody.class)
                .map(body -> body.report().read())
                .orElse(NO_EVENT);
    }

    /** An event that stands alone, as in a file with one in each line. */
    public static Told read(String json) {
        return Json.input(json)
                .map(event -> new Told(read(event), eventId(event)))
                .orElse(new Told(NO_EVENT, Optional.empty()));
    }

    private static Optional<String> eventId(JsonNode event) {
        return Optional.ofNullable(event.get("event_id"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }

    /**
     * What a text says.
     *
     * @param eventId whatever stands for it, for whoever looks for an event that is none
     */
    public record Told(Reading event, Optional<String> eventId) {}
}
