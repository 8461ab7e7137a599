package ai.alquimista.painel.rest.metering;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.metering.Reading;
import ai.alquimista.painel.domain.metering.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

    private static final String EVENT = """
            {"event_id":"9b2f1c1e-5d0a-4f6e-8c39-0a4f2f7f6a11","tenant_id":"550e8400-e29b-41d4-a716-446655440001",\
            "occurred_at":"2026-11-25T12:30:00Z","status":"success","response_time_ms":120}""";

    @Test
    void reads_an_event_that_stands_alone() {
        EventReader.Told told = EventReader.read(EVENT);

        assertThat(told.event()).isInstanceOf(Reading.Event.class);
        assertThat(told.eventId()).contains("9b2f1c1e-5d0a-4f6e-8c39-0a4f2f7f6a11");
    }

    @Test
    void tells_whose_event_is_none() {
        EventReader.Told told = EventReader.read(EVENT.replace("success", "ok"));

        assertThat(told.event()).isEqualTo(new Reading.NoEvent(Rejection.INVALID_STATUS));
        assertThat(told.eventId()).contains("9b2f1c1e-5d0a-4f6e-8c39-0a4f2f7f6a11");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "1",
                "[]",
                "{",
                "{} {}",
                "{\"event_id\":1}",
                "{\"event_id\":\"a\",\"event_id\":\"b\"}",
                "[[[[[[[[[[[[]]]]]]]]]]]]",
                "\uFEFF{}"
            })
    void is_told_no_event_by_anything_else(String text) {
        assertThat(EventReader.read(text).event()).isEqualTo(new Reading.NoEvent(Rejection.INVALID_EVENT));
    }

    @Test
    void takes_no_field_that_it_does_not_know_and_no_number_for_a_text() {
        assertThat(EventReader.read(EVENT.replace("}", ",\"more\":1}")).event())
                .isEqualTo(new Reading.NoEvent(Rejection.INVALID_EVENT));
        assertThat(EventReader.read(EVENT.replace("120", "\"120\"")).event())
                .isEqualTo(new Reading.NoEvent(Rejection.INVALID_EVENT));
    }
}
