package ai.alquimista.painel.domain.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantChangeTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final TenantFile NEW = new NewTenant(
                    "Aurora",
                    new Cnpj("12345678000195"),
                    "Saúde",
                    "starter",
                    new BigDecimal("500"),
                    ZoneId.of("America/Manaus"))
            .onboarded(new TenantId(new UUID(1, 1)), NOON);

    @Test
    void begins_active_at_version_one_with_its_revenue_in_cents() {
        assertThat(NEW.status()).isEqualTo(TenantStatus.ACTIVE);
        assertThat(NEW.version()).isEqualTo(Version.FIRST);
        assertThat(NEW.mrrEstimate()).isEqualTo("500.00");
        assertThat(NEW.createdAt()).isEqualTo(NEW.updatedAt()).isEqualTo(NOON);
    }

    @Test
    void makes_the_next_version_of_what_it_names_and_leaves_the_rest() {
        TenantFile changed = new TenantChange(
                        Optional.empty(),
                        Optional.of("professional"),
                        Optional.empty(),
                        Optional.of(new BigDecimal("1500.5")),
                        Optional.empty())
                .of(NEW, NOON.plusSeconds(1));

        assertThat(changed)
                .isEqualTo(new TenantFile(
                        NEW.id(),
                        "Aurora",
                        NEW.cnpj(),
                        "Saúde",
                        "professional",
                        TenantStatus.ACTIVE,
                        new BigDecimal("1500.50"),
                        NEW.timeZone(),
                        NOON,
                        NOON.plusSeconds(1),
                        new Version(2)));
        assertThat(NEW.movesTo(changed)).isTrue();
    }

    @Test
    void of_the_name_alone_moves_no_revenue() {
        TenantFile renamed = named("Aurora Boreal").of(NEW, NOON);

        assertThat(renamed.version()).isEqualTo(new Version(2));
        assertThat(NEW.movesTo(renamed)).isFalse();
    }

    @Test
    void into_what_the_tenant_is_already_changes_nothing() {
        TenantChange same = new TenantChange(
                Optional.of("Aurora"),
                Optional.of("starter"),
                Optional.of("Saúde"),
                Optional.of(new BigDecimal("500")),
                Optional.of(TenantStatus.ACTIVE));

        assertThat(same.of(NEW, NOON.plusSeconds(1))).isSameAs(NEW);
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, SUSPENDED",
        "ACTIVE, INACTIVE",
        "SUSPENDED, ACTIVE",
        "SUSPENDED, INACTIVE",
        "INACTIVE, ACTIVE",
        "INACTIVE, INACTIVE"
    })
    void leads_from_one_status_to_another(TenantStatus from, TenantStatus to) {
        assertThat(standing(to).of(at(from), NOON).status()).isEqualTo(to);
    }

    @Test
    void does_not_suspend_whoever_has_left() {
        assertThatThrownBy(() -> standing(TenantStatus.SUSPENDED).of(at(TenantStatus.INACTIVE), NOON))
                .asInstanceOf(type(Conflict.class))
                .extracting(Conflict::clash)
                .isEqualTo(Clash.WRONG_STATE);
    }

    @ParameterizedTest
    @CsvSource({"3, 5, true", "4, 5, false", "3, 6, false", "0, 0, true"})
    void fits_a_plan_that_holds_what_is_taken_up(int agents, int users, boolean fits) {
        assertThat(new PlanLimits(3, 5, 10_000).hold(new Places(agents, users))).isEqualTo(fits);
    }

    private static TenantFile at(TenantStatus status) {
        return status == TenantStatus.ACTIVE ? NEW : standing(status).of(NEW, NOON);
    }

    private static TenantChange named(String name) {
        return new TenantChange(
                Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static TenantChange standing(TenantStatus status) {
        return new TenantChange(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(status));
    }
}
