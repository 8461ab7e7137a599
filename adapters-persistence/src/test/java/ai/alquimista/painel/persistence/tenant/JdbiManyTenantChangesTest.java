package ai.alquimista.painel.persistence.tenant;

import static ai.alquimista.painel.application.port.ChangeSamples.ONBOARDING;
import static ai.alquimista.painel.application.port.ChangeSamples.moved;
import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.port.ChangeSamples;
import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.ManyTenantChanges;
import ai.alquimista.painel.application.port.ManyTenantChangesContract;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.tenant.TenantChange;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import ai.alquimista.painel.persistence.Rows;
import ai.alquimista.painel.persistence.Store;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbiManyTenantChangesTest extends ManyTenantChangesContract {

    private static final Set<TenantId> BOTH = Set.of(ACME.id(), RIVAL.id());

    private final Store store = Store.fresh();
    private final ManyTenantChanges tenants = new JdbiManyTenantChanges(store.door());

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected Facts facts() {
        return store.facts();
    }

    @Override
    protected ManyTenantChanges tenants() {
        return tenants;
    }

    @Override
    protected List<String> history(TenantId tenant) {
        return rows("SELECT concat_ws(' ', plan, segment, status, mrr) FROM tenant_plan_history WHERE tenant_id = '"
                + tenant + "' ORDER BY effective_at, seq");
    }

    @Override
    protected List<String> logged() {
        return rows("SELECT event_type FROM operational_events ORDER BY created_at");
    }

    @Test
    void move_the_revenue_and_the_counts_along() {
        all(TenantStatus.INACTIVE);
        all(TenantStatus.ACTIVE);

        assertThat(rows("SELECT kind || ' ' || amount FROM mrr_movements ORDER BY tenant_id, effective_at, seq"))
                .containsExactly("none 0.00", "new 1500.00", "none 0.00", "new 1500.00");
        assertThat(rows("SELECT mrr || ' ' || paying_tenants FROM billing_balances WHERE dimension = 'all'"))
                .containsExactly("3000.00 2");
        assertThat(rows("SELECT status || ' ' || tenants FROM tenant_counts WHERE tenants <> 0"))
                .containsExactly("active 2");
        assertThat(rows("SELECT status FROM tenant_stats")).containsExactly("active", "active");
    }

    @Test
    void keep_nothing_of_what_fails_half_way() {
        assertThatThrownBy(() -> tenants.change(
                        ONBOARDING,
                        BOTH,
                        before -> List.of(
                                moved(of(before, ACME), TenantStatus.SUSPENDED),
                                under("no such plan", of(before, RIVAL)))))
                .isInstanceOf(RuntimeException.class);
        assertUntouched();
    }

    @Test
    void wait_for_one_that_somebody_else_changes_but_not_for_long() {
        store.database().asOwner().useTransaction(other -> {
            other.execute("UPDATE tenants SET name = name WHERE id = '" + RIVAL.id() + "'");
            assertThatThrownBy(() -> all(TenantStatus.INACTIVE)).isInstanceOf(Unavailable.class);
        });
        assertUntouched();
    }

    private void assertUntouched() {
        assertThat(rows("SELECT status || ' ' || version FROM tenants ORDER BY id"))
                .containsExactly("active 1", "suspended 1");
        assertThat(history(ACME.id())).isEmpty();
        assertThat(logged()).isEmpty();
    }

    private void all(TenantStatus status) {
        tenants.change(
                ONBOARDING,
                BOTH,
                before -> before.values().stream()
                        .filter(tenant -> tenant.status() != status)
                        .map(tenant -> moved(tenant, status))
                        .toList());
    }

    private static Decision<TenantFile> under(String plan, TenantFile tenant) {
        TenantChange change = new TenantChange(
                Optional.empty(), Optional.of(plan), Optional.empty(), Optional.empty(), Optional.empty());
        return new Decision<>(change.of(tenant, ChangeSamples.NOW), List.of());
    }

    private List<String> rows(String query) {
        return Rows.of(store.database().asOwner(), query);
    }
}
