package ai.alquimista.painel.persistence.metering;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.MeteredRequests;
import ai.alquimista.painel.application.port.QuarantinedEvents;
import ai.alquimista.painel.application.port.QuarantinedEventsContract;
import ai.alquimista.painel.domain.metering.AgentRequest.Outcome;
import ai.alquimista.painel.domain.metering.DatedRequest;
import ai.alquimista.painel.domain.metering.QuarantineCriteria;
import ai.alquimista.painel.domain.metering.QuarantineFilter;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.schema.Login;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdbiQuarantinedEventsTest extends QuarantinedEventsContract {

    private final Quarantine quarantine = new Quarantine();

    @AfterEach
    void close() {
        quarantine.close();
    }

    @Override
    protected Facts facts() {
        return quarantine.store().facts();
    }

    @Override
    protected MeteredRequests requests() {
        return quarantine.requests();
    }

    @Override
    protected QuarantinedEvents quarantine() {
        return quarantine.events();
    }

    @Override
    protected List<DatedRequest> counting() {
        return quarantine
                .store()
                .database()
                .asOwner()
                .withHandle(handle ->
                        handle.createQuery("""
                        SELECT tenant_id, event_id, day, agent_id, occurred_at, status, response_time_ms, tokens_used, cost_usd
                          FROM agent_requests""").map((row, any) -> dated(row)).list());
    }

    private static DatedRequest dated(ResultSet row) throws SQLException {
        return new ToldRow(
                        row.getObject("day", LocalDate.class),
                        row.getObject("agent_id", UUID.class),
                        row.getTimestamp("occurred_at").toInstant(),
                        Outcome.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                        row.getInt("response_time_ms"),
                        row.getLong("tokens_used"),
                        row.getBigDecimal("cost_usd"))
                .of(new TenantId(row.getObject("tenant_id", UUID.class)), row.getObject("event_id", UUID.class));
    }

    @Override
    protected void seal(TenantId tenant, LocalDate through) {
        quarantine.execute(
                "INSERT INTO usage_seals (tenant_id, sealed_through) VALUES ('" + tenant + "', '" + through + "')");
    }

    @Override
    protected List<String> logged() {
        return quarantine.rows("SELECT event_type FROM operational_events ORDER BY created_at");
    }

    /** Of all and of one tenant, of every status: a flood of reports must not make the list slow. */
    @ParameterizedTest
    @CsvSource({"0, 10000", "1, "})
    void have_a_total_up_to_ten_thousand(int more, @Nullable Long total) {
        quarantine.execute("""
                INSERT INTO quarantined_events (tenant_id, event_id, payload_hash, day, agent_id, occurred_at, status,
                                                response_time_ms, tokens_used, cost_usd)
                SELECT '%s', gen_random_uuid(), '\\x01', '2026-03-10', '10000000-0000-0000-0000-000000000001', now(), 'success',
                       13, 0, 0 FROM generate_series(1, 10000 + %d)""".formatted(ACME.id(), more));

        for (Optional<TenantId> tenant : List.of(Optional.<TenantId>empty(), Optional.of(ACME.id())))
            for (QuarantineFilter filter : List.of(QuarantineFilter.PENDING, QuarantineFilter.ALL))
                assertThat(quarantine()
                                .list(new QuarantineCriteria(filter, tenant), new PageRequest(10, new Start.Offset(0)))
                                .total())
                        .isEqualTo(Optional.ofNullable(total));
    }

    @Test
    void say_nothing_of_what_counted_once_it_is_gone() {
        quarantine.execute("""
                INSERT INTO quarantined_events (tenant_id, event_id, payload_hash, day, agent_id, occurred_at, status,
                                                response_time_ms, tokens_used, cost_usd)
                VALUES ('%s', gen_random_uuid(), '\\x01', '2026-03-10', '10000000-0000-0000-0000-000000000001', now(),
                        'success', 13, 0, 0)""".formatted(ACME.id()));

        assertThat(quarantine.list(QuarantineFilter.PENDING))
                .singleElement()
                .satisfies(event -> assertThat(event.counted()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM quarantined_events",
                "UPDATE quarantined_events SET tokens_used = 0",
                "UPDATE quarantined_events SET payload_hash = payload_hash",
                "DELETE FROM agent_requests",
                "INSERT INTO agent_requests (tenant_id) VALUES (gen_random_uuid())",
                "UPDATE agent_requests SET tenant_id = tenant_id",
                "UPDATE agent_requests SET event_id = event_id",
                "DELETE FROM event_keys",
                "UPDATE event_keys SET event_id = event_id",
                "DELETE FROM usage_dirty_days"
            })
    void leave_everything_else_shut_for_whoever_decides(String statement) {
        assertThatThrownBy(() ->
                        quarantine.store().database().as(Login.INTERNAL).useHandle(handle -> handle.execute(statement)))
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT decision FROM quarantined_events",
                "UPDATE quarantined_events SET decision = 'pending'",
                "DELETE FROM quarantined_events"
            })
    void are_not_for_those_who_report_to_see_or_decide(String statement) {
        assertThatThrownBy(() ->
                        quarantine.store().database().as(Login.INGEST).useHandle(handle -> handle.execute(statement)))
                .hasMessageContaining("permission denied");
    }
}
