package ai.alquimista.painel.rest.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.metering.Reading;
import ai.alquimista.painel.rest.json.JsonBody;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventBatchTest {

    private static final String EVENT = """
            {"event_id":"9b2f1c1e-5d0a-4f6e-8c39-0a4f2f7f6a11","tenant_id":"550e8400-e29b-41d4-a716-446655440001",\
            "agent_id":null,"occurred_at":"2026-11-25T12:30:00Z","status":"success","response_time_ms":120,\
            "tokens_used":3000000,"cost_usd":0.5}""";

    @Test
    void reads_each_of_its_events() throws IOException {
        assertThat(events(EVENT + "," + EVENT)).hasSize(2).allMatch(Reading.Event.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "null",
                "true",
                "\"text\"",
                "[1,{\"a\":[2]}]",
                "{}",
                "{\"event_id\":{\"a\":[1]}}",
                "{\"more\":null}",
                "{\"response_time_ms\":1.0}",
                "{\"response_time_ms\":2147483648}",
                "{\"tokens_used\":9223372036854775808}",
                "{\"tokens_used\":\"1\"}",
                "{\"cost_usd\":\"1\"}",
                "{\"cost_usd\":[0.5]}",
                "{\"status\":1}"
            })
    void reads_on_after_what_is_no_event(String other) throws IOException {
        assertThat(events(other + "," + EVENT))
                .containsExactly(EventDeserializer.NO_EVENT, events(EVENT).getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"event_id\":\"a\",\"event_id\":\"b\"}", "{", "[[[[[[[[[[[]]]]]]]]]]]"})
    void is_refused_whole_where_it_is_not_json_as_we_read_it(String broken) {
        assertThatThrownBy(() -> events(EVENT + "," + broken)).isInstanceOf(Refusal.Invalid.class);
    }

    private static List<Reading> events(String events) throws IOException {
        @SuppressWarnings("unchecked")
        Class<Object> type = (Class<Object>) (Class<?>) EventBatch.class;
        byte[] body = ("{\"events\":[" + events + "]}").getBytes(StandardCharsets.UTF_8);
        EventBatch batch = (EventBatch) new JsonBody()
                .readFrom(
                        type,
                        type,
                        new Annotation[0],
                        MediaType.APPLICATION_JSON_TYPE,
                        new MultivaluedHashMap<>(),
                        new ByteArrayInputStream(body));
        return batch.events() == null ? List.of() : batch.events();
    }
}
