package ai.alquimista.painel.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.metering.AgentRequest.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventReportTest {

    private static final String EVENT = "9b2f1c1e-5d0a-4f6e-8c39-0a4f2f7f6a11";
    private static final String TENANT = "550e8400-e29b-41d4-a716-446655440001";
    private static final String AGENT = "10000000-0000-0000-0000-000000000001";

    @Test
    void is_the_request_that_it_tells() {
        AgentRequest request = request(report(EVENT, TENANT, AGENT, "2026-11-25T09:30:00.123456789-03:00", "error"));

        assertThat(request.eventId()).hasToString(EVENT);
        assertThat(request.agent())
                .hasValueSatisfying(agent -> assertThat(agent).hasToString(AGENT));
        assertThat(request.occurredAt()).isEqualTo(Instant.parse("2026-11-25T12:30:00.123456Z"));
        assertThat(request.outcome()).isEqualTo(Outcome.ERROR);
    }

    @Test
    void may_leave_out_the_agent_the_tokens_and_the_cost() {
        AgentRequest request =
                request(new EventReport(EVENT, TENANT, null, "2026-11-25T12:30:00Z", "success", 0, null, null));

        assertThat(request.agent()).isEmpty();
        assertThat(request.tokensUsed()).isZero();
        assertThat(request.costUsd()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        ",                                     550e8400-e29b-41d4-a716-446655440001, 2026-11-25T12:30:00Z, success, INVALID_EVENT",
        "1-1-1-1-1,                            550e8400-e29b-41d4-a716-446655440001, 2026-11-25T12:30:00Z, success, INVALID_EVENT",
        "9b2f1c1e-5d0a-4f6e-8c39-0a4f2f7f6a11, ,                                     2026-11-25T12:30:00Z, success, INVALID_EVENT",
        "9b2f1c1e-5d0a-4f6e-8c39-0a4f2f7f6a11, 550e8400-e29b-41d4-a716-446655440001, ,                     success, INVALID_EVENT",
        "9b2f1c1e-5d0a-4f6e-8c39-0a4f2f7f6a11, 550e8400-e29b-41d4-a716-446655440001, 2026-11-25T12:30:00,  success, INVALID_EVENT",
        "9b2f1c1e-5d0a-4f6e-8c39-0a4f2f7f6a11, 550e8400-e29b-41d4-a716-446655440001, 2026-11-25T12:30:00Z, ,        INVALID_EVENT",
        "9b2f1c1e-5d0a-4f6e-8c39-0a4f2f7f6a11, 550e8400-e29b-41d4-a716-446655440001, 2026-11-25T12:30:00Z, SUCCESS, INVALID_STATUS"
    })
    void is_no_event_without_the_fields_that_are_needed(
            @Nullable String event,
            @Nullable String tenant,
            @Nullable String occurredAt,
            @Nullable String status,
            Rejection why) {
        assertThat(report(event, tenant, AGENT, occurredAt, status).read()).isEqualTo(new Reading.NoEvent(why));
    }

    @Test
    void is_no_event_of_an_agent_that_has_no_id() {
        assertThat(report(EVENT, TENANT, "the first", "2026-11-25T12:30:00Z", "success")
                        .read())
                .isEqualTo(new Reading.NoEvent(Rejection.INVALID_EVENT));
    }

    @ParameterizedTest
    @CsvSource({
        "0,        0,          0",
        "86400000, 1000000000, 1000",
        "120,      30,         0.000001",
        "120,      30,         0.0021000000",
        "120,      30,         1E+3"
    })
    void takes_everything_within_the_bounds(int millis, long tokens, BigDecimal cost) {
        assertThat(measured(millis, tokens, cost).read()).isInstanceOf(Reading.Event.class);
    }

    @ParameterizedTest
    @CsvSource({
        "86400001, 0,          0,         INVALID_EVENT",
        "0,        1000000001, 0,         INVALID_EVENT",
        "0,        0,          1000.01,   INVALID_EVENT",
        "0,        0,          0.0000001, INVALID_EVENT",
        "0,        0,          1E+999999, INVALID_EVENT",
        "-1,       0,          0,         NEGATIVE_NUMBER",
        "0,        -1,         0,         NEGATIVE_NUMBER",
        "0,        0,          -0.01,     NEGATIVE_NUMBER"
    })
    void takes_nothing_beyond_them(int millis, long tokens, BigDecimal cost, Rejection why) {
        assertThat(measured(millis, tokens, cost).read()).isEqualTo(new Reading.NoEvent(why));
    }

    private static AgentRequest request(EventReport report) {
        return ((Reading.Event) report.read()).request();
    }

    private static EventReport measured(int millis, long tokens, BigDecimal cost) {
        return new EventReport(EVENT, TENANT, AGENT, "2026-11-25T12:30:00Z", "success", millis, tokens, cost);
    }

    private static EventReport report(
            @Nullable String event,
            @Nullable String tenant,
            @Nullable String agent,
            @Nullable String occurredAt,
            @Nullable String status) {
        return new EventReport(event, tenant, agent, occurredAt, status, 120, 30L, BigDecimal.ZERO);
    }
}
