package ai.alquimista.painel.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.metering.AgentRequest.Outcome;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantStanding;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MeteredTenantTest {

    private static final Instant NOW = Instant.parse("2026-11-25T15:00:00Z");
    private static final AgentId AGENT = new AgentId(new UUID(1, 1));

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T15:05:00Z,",
        "2026-11-25T15:05:00.001Z, IN_THE_FUTURE",
        "2026-10-21T15:00:00Z,",
        "2026-10-21T14:59:59.999Z, TOO_OLD"
    })
    void takes_what_is_neither_too_early_nor_too_late(Instant moment, Rejection objection) {
        assertThat(tenant(TenantStatus.ACTIVE).objectionTo(request(moment, AGENT), NOW))
                .isEqualTo(Optional.ofNullable(objection));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25T03:00:00Z, false", "2026-11-25T02:59:59.999Z, true"})
    void calls_late_what_comes_after_its_day_is_over(Instant moment, boolean late) {
        assertThat(tenant(TenantStatus.ACTIVE).isLate(request(moment, AGENT), NOW))
                .isEqualTo(late);
    }

    @ParameterizedTest
    @EnumSource(names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void takes_nothing_of_a_tenant_that_is_not_active(TenantStatus status) {
        assertThat(tenant(status).objectionTo(request(NOW, AGENT), NOW)).contains(Rejection.TENANT_NOT_ACTIVE);
    }

    @Test
    void knows_its_agents_and_takes_requests_without_one() {
        AgentId foreign = new AgentId(new UUID(1, 2));
        var noAgent = new AgentRequest(
                new UUID(0, 1),
                new TenantId(new UUID(0, 2)),
                Optional.empty(),
                NOW,
                Outcome.ERROR,
                0,
                0,
                BigDecimal.ZERO);

        assertThat(tenant(TenantStatus.ACTIVE).objectionTo(request(NOW, foreign), NOW))
                .contains(Rejection.UNKNOWN_AGENT);
        assertThat(tenant(TenantStatus.ACTIVE).objectionTo(noAgent, NOW)).isEmpty();
    }

    @Test
    void takes_nothing_for_a_sealed_day() {
        MeteredTenant sealed = tenant("America/Sao_Paulo", Optional.of(LocalDate.parse("2026-11-24")));

        assertThat(sealed.objectionTo(request(Instant.parse("2026-11-25T02:59:59.999Z"), AGENT), NOW))
                .contains(Rejection.DAY_SEALED);
        assertThat(sealed.objectionTo(request(Instant.parse("2026-11-25T03:00:00Z"), AGENT), NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "America/Sao_Paulo, 2026-11-25T03:00:00Z",
        "America/Manaus, 2026-11-25T04:00:00Z",
        "America/Noronha, 2026-11-25T02:00:00Z"
    })
    void counts_a_request_for_its_own_day_to_the_millisecond(String zone, Instant midnight) {
        MeteredTenant tenant = tenant(zone, Optional.empty());

        assertThat(tenant.dayOf(request(midnight.minusMillis(1), AGENT))).isEqualTo("2026-11-24");
        assertThat(tenant.dayOf(request(midnight, AGENT))).isEqualTo("2026-11-25");
    }

    private static MeteredTenant tenant(TenantStatus status) {
        return new MeteredTenant(
                new TenantStanding(new TenantId(new UUID(0, 2)), status, ZoneId.of("America/Sao_Paulo")),
                Set.of(AGENT),
                Optional.empty());
    }

    private static MeteredTenant tenant(String zone, Optional<LocalDate> sealedThrough) {
        return new MeteredTenant(
                new TenantStanding(new TenantId(new UUID(0, 2)), TenantStatus.ACTIVE, ZoneId.of(zone)),
                Set.of(AGENT),
                sealedThrough);
    }

    private static AgentRequest request(Instant moment, AgentId agent) {
        return new AgentRequest(
                new UUID(0, 1),
                new TenantId(new UUID(0, 2)),
                Optional.of(agent),
                moment,
                Outcome.SUCCESS,
                12,
                3,
                BigDecimal.ONE);
    }
}
