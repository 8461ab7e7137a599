package ai.alquimista.painel.rest.metering;

import ai.alquimista.painel.domain.metering.Reading;
import ai.alquimista.painel.rest.json.Json;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads events that stand alone, as in a file with one in each line. */
public final class EventReader {

    private EventReader() {}

    /** What it says, and which event that is. */
    public static Told read(String json) {
        return Json.input(json)
                .map(event -> new Told(reading(event), eventId(event)))
                .orElse(new Told(EventDeserializer.NO_EVENT, Optional.empty()));
    }

    private static Reading reading(JsonNode event) {
        try (JsonParser json = event.traverse()) {
            json.nextToken();
            return EventDeserializer.read(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("an event that was read cannot be read", impossible);
        }
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
