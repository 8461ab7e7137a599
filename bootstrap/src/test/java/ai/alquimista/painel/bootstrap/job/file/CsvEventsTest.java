package ai.alquimista.painel.bootstrap.job.file;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.metering.AgentRequest;
import ai.alquimista.painel.domain.metering.AgentRequest.Outcome;
import ai.alquimista.painel.domain.metering.Reading;
import ai.alquimista.painel.domain.metering.Rejection;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvEventsTest {

    private static final String HEADER =
            "status,event_id,tenant_id,agent_id,occurred_at,response_time_ms,tokens_used,cost_usd";
    private static final String LINE =
            "success,9b2f1c1e-5d0a-4f6e-8c39-0a4f2f7f6a11,550e8400-e29b-41d4-a716-446655440001,"
                    + "10000000-0000-0000-0000-000000000001,2026-11-25T12:30:00Z,120,30,0.0021";

    private final CsvEvents events = CsvEvents.named(HEADER).orElseThrow();

    @Test
    void are_read_by_the_names_in_the_first_line() {
        AgentRequest request = request(LINE);

        assertThat(request.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(request.occurredAt()).isEqualTo(Instant.parse("2026-11-25T12:30:00Z"));
        assertThat(request.responseTimeMs()).isEqualTo(120);
        assertThat(request.tokensUsed()).isEqualTo(30);
        assertThat(request.costUsd()).isEqualByComparingTo("0.0021");
        assertThat(events.read(LINE).eventId()).contains("9b2f1c1e-5d0a-4f6e-8c39-0a4f2f7f6a11");
    }

    @Test
    void may_have_quotes_and_fields_that_are_empty() {
        AgentRequest request = request("\"success\",9b2f1c1e-5d0a-4f6e-8c39-0a4f2f7f6a11,"
                + "550e8400-e29b-41d4-a716-446655440001,,\"2026-11-25T12:30:00Z\",120,,\"\"");

        assertThat(request.agent()).isEmpty();
        assertThat(request.tokensUsed()).isZero();
        assertThat(request.costUsd()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120,30 | 120.0,30",
                "120,30 | 1e2,30",
                "120,30 | +120,30",
                "120,30 | 0120,30",
                "120,30 | 99999999999,30",
                "120,30 | -99999999999,30",
                "120,30 | ,30",
                "120,30 | 120,99999999999999999999",
                "120,30 | 120,30,",
                "120,30 | 120",
                "120,30 | ' 120,30'",
                "0.0021 | NaN",
                "0.0021 | 0x1p3",
                "0.0021 | 1e99999999999",
                "0.0021 | '0,0021'",
                "0.0021 | '\"0.0021'",
                "0.0021 | '\"0.0021\"x'"
            })
    void are_none_where_a_field_is_not_what_it_should_be(String what, String instead) {
        assertThat(events.read(LINE.replace(what, instead)).event())
                .isEqualTo(new Reading.NoEvent(Rejection.INVALID_EVENT));
    }

    @Test
    void are_judged_as_any_other() {
        assertThat(events.read(LINE.replace("success", "ok")).event())
                .isEqualTo(new Reading.NoEvent(Rejection.INVALID_STATUS));
        assertThat(events.read(LINE.replace(",120,", ",-1,")).event())
                .isEqualTo(new Reading.NoEvent(Rejection.NEGATIVE_NUMBER));
    }

    @Test
    void are_one_in_a_line() {
        assertThat(events.read(LINE + "\r" + LINE).event()).isEqualTo(new Reading.NoEvent(Rejection.INVALID_EVENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "event_id,tenant_id,occurred_at,status",
                HEADER + ",surprise",
                HEADER + ",status",
                "Status,event_id,tenant_id,occurred_at,response_time_ms",
                "status;event_id;tenant_id;occurred_at;response_time_ms"
            })
    void need_a_first_line_that_names_their_fields_and_no_others(String header) {
        assertThat(CsvEvents.named(header)).isEmpty();
    }

    private AgentRequest request(String line) {
        return ((Reading.Event) events.read(line).event()).request();
    }
}
