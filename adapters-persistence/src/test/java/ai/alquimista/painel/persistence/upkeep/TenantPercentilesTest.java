package ai.alquimista.painel.persistence.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.agent.AgentFilter;
import ai.alquimista.painel.domain.agent.TenantAgent;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Period;
import ai.alquimista.painel.domain.usage.UsageReport;
import ai.alquimista.painel.persistence.Store;
import ai.alquimista.painel.persistence.agent.JdbiAgents;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.usage.JdbiUsageLedger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Nobody can tell from an answer whether its percentiles were kept or merged for it. */
class TenantPercentilesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T15:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final ReadModels MODELS = ReadModels.ofDemonstration(NOON);
    private static final Door DOOR =
            new Door(Store.settings(MODELS.database(), MODELS.database().url()));

    @AfterAll
    static void close() {
        DOOR.close();
        MODELS.close();
    }

    @Test
    void are_the_same_kept_and_merged() {
        MODELS.keepUp(NOON);
        assertThat(MODELS.text("SELECT count(*) FROM tenant_stats WHERE percentiles_day IS DISTINCT FROM own_day"))
                .isEqualTo("0");
        Map<String, Object> kept = everything();

        MODELS.execute("UPDATE tenant_stats SET percentiles_day = NULL");

        assertThat(everything()).isEqualTo(kept);
    }

    @Test
    void do_not_hold_once_a_sketch_changed() {
        MODELS.keepUp(NOON);

        MODELS.execute(
                "UPDATE tenant_usage_sketches SET sketch = sketch WHERE tenant_id = ? AND usage_date = ?",
                UUID.fromString("550e8400-e29b-41d4-a716-446655440001"),
                TODAY);

        assertThat(MODELS.text("SELECT count(*) FROM tenant_stats WHERE percentiles_day IS NULL"))
                .isEqualTo("1");
    }

    private static Map<String, Object> everything() {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (TenantId tenant : tenants()) {
            for (Period period : Period.values())
                answers.put(tenant + " " + period, report(tenant, period.endingOn(TODAY)));
            answers.put(tenant + " twelve days", report(tenant, new DateRange(TODAY.minusDays(11), TODAY)));
            answers.put(tenant + " agents", agents(tenant));
        }
        return answers;
    }

    private static List<TenantId> tenants() {
        return MODELS.database()
                .asOwner()
                .withHandle(handle -> handle.createQuery(
                                "SELECT tenant_id FROM tenant_stats WHERE own_day = :today ORDER BY tenant_id LIMIT 60")
                        .bind("today", TODAY)
                        .mapTo(UUID.class)
                        .map(TenantId::new)
                        .list());
    }

    private static UsageReport report(TenantId tenant, DateRange range) {
        return new JdbiUsageLedger(DOOR).report(tenant, range, Optional.empty());
    }

    private static List<TenantAgent> agents(TenantId tenant) {
        return new JdbiAgents(DOOR).ofTenant(tenant, AgentFilter.ALL, Period.THIRTY_DAYS.endingOn(TODAY));
    }
}
