package ai.alquimista.painel.persistence.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.MeteredRequests.Reception;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.metering.AgentRequest;
import ai.alquimista.painel.domain.metering.AgentRequest.Outcome;
import ai.alquimista.painel.domain.metering.DatedRequest;
import ai.alquimista.painel.domain.metering.MeteredTenant;
import ai.alquimista.painel.domain.metering.Rejection;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.Database;
import ai.alquimista.painel.persistence.database.DatabaseSettings.Account;
import ai.alquimista.painel.persistence.database.IngestDoor;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.metering.DayRollUp;
import ai.alquimista.painel.persistence.metering.JdbiMeteredRequests;
import ai.alquimista.painel.persistence.metering.JdbiMeteredTenants;
import ai.alquimista.painel.persistence.schema.Login;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Today, as far as it has gone: events like any others, to which more can come. */
class DemoTodayTest {

    private static final TenantId FIRST = new TenantId(FixedCustomers.FIRST);
    private static final Database DATABASE = Demo.seeded();
    private static final IngestDoor INGEST = new IngestDoor(DATABASE.url(), account(Login.INGEST));
    private static final JobDoor JOBS = new JobDoor(DATABASE.url(), account(Login.JOBS));

    private static Account account(Login login) {
        return new Account(login.role(), DATABASE.owner().password(), 2);
    }

    @AfterAll
    static void close() {
        INGEST.close();
        JOBS.close();
        DATABASE.close();
    }

    @Test
    void has_happened_on_each_tenants_own_day() {
        assertThat(Demo.texts(DATABASE, """
                SELECT r.tenant_id || ' ' || r.occurred_at
                  FROM agent_requests r
                  JOIN tenants t ON t.id = r.tenant_id
                 WHERE r.occurred_at >= TIMESTAMPTZ '2026-11-22 15:00Z'
                    OR (r.occurred_at AT TIME ZONE t.time_zone)::date <> r.day
                    OR r.day <> DATE '2026-11-22'
                """)).isEmpty();
        assertThat(Demo.number(DATABASE, """
                SELECT count(DISTINCT date_trunc('hour', occurred_at))
                  FROM agent_requests
                 WHERE tenant_id = '550e8400-e29b-41d4-a716-446655440001'
                """)).isEqualTo(12);
    }

    @Test
    void is_of_every_active_tenant_and_its_agents_at_work() {
        assertThat(Demo.number(DATABASE, "SELECT count(DISTINCT tenant_id) FROM agent_requests"))
                .isEqualTo(Demo.number(DATABASE, "SELECT count(*) FROM tenants WHERE status = 'active'"));
        assertThat(Demo.texts(DATABASE, """
                SELECT DISTINCT r.tenant_id || ' ' || r.agent_id
                  FROM agent_requests r
                  LEFT JOIN tenant_agents a ON a.tenant_id = r.tenant_id AND a.agent_id = r.agent_id
                 WHERE r.agent_id <> '00000000-0000-0000-0000-000000000000'
                   AND a.status IS DISTINCT FROM 'active'
                """)).isEmpty();
    }

    @Test
    void is_modest() {
        assertThat(Demo.number(DATABASE, "SELECT count(*) FROM agent_requests")).isBetween(1_000L, 60_000L);
    }

    @Test
    void is_added_up_like_any_other_day() {
        new DayRollUp(JOBS).roll();

        assertThat(Demo.texts(DATABASE, """
                SELECT concat_ws(' ', tenant_id, agent_id, total_requests, successful_requests, failed_requests,
                                 response_time_sum_ms, total_tokens_used, total_cost_usd)
                  FROM tenant_usage_daily
                 WHERE usage_date = DATE '2026-11-22'
                 ORDER BY 1
                """)).isNotEmpty().isEqualTo(Demo.texts(DATABASE, """
                SELECT concat_ws(' ', tenant_id, agent_id, count(*), count(*) FILTER (WHERE status = 'success'),
                                 count(*) FILTER (WHERE status = 'error'), sum(response_time_ms), sum(tokens_used), sum(cost_usd))
                  FROM agent_requests
                 GROUP BY tenant_id, agent_id
                 ORDER BY 1
                """));
        assertThat(Demo.number(DATABASE, "SELECT count(*) FROM tenant_usage_daily"))
                .isEqualTo(Demo.number(DATABASE, "SELECT count(*) FROM tenant_usage_sketches"));
    }

    @Test
    void is_open_while_the_days_before_are_sealed() {
        MeteredTenant first = Objects.requireNonNull(
                new JdbiMeteredTenants(INGEST).of(Map.of(FIRST, Set.of())).get(FIRST));

        assertThat(first.objectionTo(request(Demo.DAY), Demo.DAY)).isEmpty();
        assertThat(first.objectionTo(request(Demo.DAY.minus(Duration.ofDays(1))), Demo.DAY))
                .contains(Rejection.DAY_SEALED);
        assertThat(Demo.texts(DATABASE, "SELECT DISTINCT sealed_through::text FROM usage_seals ORDER BY 1 DESC"))
                .first()
                .isEqualTo("2026-11-21");
        assertThat(Demo.texts(DATABASE, """
                SELECT d.tenant_id || ' ' || max(d.usage_date)
                  FROM tenant_usage_daily d
                  LEFT JOIN usage_seals s USING (tenant_id)
                 WHERE d.usage_date < DATE '2026-11-22'
                 GROUP BY d.tenant_id, s.sealed_through
                HAVING s.sealed_through IS DISTINCT FROM max(d.usage_date)
                """)).isEmpty();
    }

    @Test
    void is_known_to_whoever_takes_events_in() {
        List<DatedRequest> told = DATABASE.asOwner()
                .withHandle(handle -> handle.createQuery("""
                        SELECT tenant_id, day, agent_id, event_id, occurred_at, status, response_time_ms, tokens_used, cost_usd
                          FROM agent_requests
                         WHERE tenant_id = :first
                        """)
                        .bind("first", FIRST.value())
                        .map(DemoTodayTest::dated)
                        .list());

        assertThat(told).isNotEmpty();
        assertThat(new JdbiMeteredRequests(INGEST).add(told)).containsOnly(Reception.DUPLICATE);
    }

    private static DatedRequest dated(ResultSet row, StatementContext context) throws SQLException {
        UUID agent = row.getObject("agent_id", UUID.class);
        return new DatedRequest(
                new AgentRequest(
                        row.getObject("event_id", UUID.class),
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        Optional.of(agent)
                                .filter(id -> !id.equals(UsageSource.NO_AGENT))
                                .map(AgentId::new),
                        row.getTimestamp("occurred_at").toInstant(),
                        Outcome.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                        row.getInt("response_time_ms"),
                        row.getLong("tokens_used"),
                        row.getBigDecimal("cost_usd")),
                row.getObject("day", LocalDate.class));
    }

    private static AgentRequest request(Instant moment) {
        return new AgentRequest(
                UUID.randomUUID(), FIRST, Optional.empty(), moment, Outcome.SUCCESS, 100, 10, BigDecimal.ONE);
    }
}
