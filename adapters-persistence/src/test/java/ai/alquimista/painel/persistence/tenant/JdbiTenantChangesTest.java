package ai.alquimista.painel.persistence.tenant;

import static ai.alquimista.painel.application.port.ChangeSamples.company;
import static ai.alquimista.painel.application.port.ChangeSamples.granted;
import static ai.alquimista.painel.application.port.Samples.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.port.ChangeSamples;
import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.TenantChanges;
import ai.alquimista.painel.application.port.TenantChangesContract;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Stale;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.tenant.TenantChange;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import ai.alquimista.painel.persistence.Rows;
import ai.alquimista.painel.persistence.Store;
import ai.alquimista.painel.persistence.schema.Login;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbiTenantChangesTest extends TenantChangesContract {

    private static final int WRITERS = 20;

    private final Store store = Store.fresh();
    private final TenantChanges tenants = new JdbiTenantChanges(store.door());

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected Facts facts() {
        return store.facts();
    }

    @Override
    protected TenantChanges tenants() {
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
        open(company(1), "a", "1");
        set(company(1).id(), TenantStatus.INACTIVE);
        set(company(1).id(), TenantStatus.ACTIVE);

        assertThat(rows("SELECT kind || ' ' || amount FROM mrr_movements ORDER BY effective_at, seq"))
                .containsExactly("new 500.00", "churn 500.00", "reactivation 500.00");
        assertThat(rows("SELECT mrr || ' ' || paying_tenants FROM billing_balances WHERE dimension = 'all'"))
                .containsExactly("500.00 1");
        assertThat(rows("SELECT status || ' ' || tenants FROM tenant_counts WHERE plan = 'starter' AND tenants <> 0"))
                .containsExactly("active 1");
        assertThat(rows("SELECT status || ' ' || plan FROM tenant_stats WHERE tenant_id = '"
                        + company(1).id() + "'"))
                .containsExactly("active starter");
    }

    /** The clock of the server that changed it before was ahead. */
    @Test
    void never_date_a_row_before_the_one_that_it_follows() {
        open(company(1), "a", "1");
        execute("INSERT INTO tenant_plan_history (tenant_id, effective_at, plan, segment, status, mrr) VALUES ('"
                + company(1).id() + "', now() + interval '1 hour', 'starter', 'Saúde', 'active', 600)");

        set(company(1).id(), TenantStatus.SUSPENDED);

        assertThat(history(company(1).id())).last().isEqualTo("starter Saúde suspended 500.00");
    }

    @Test
    void lose_nothing_where_many_come_at_once() {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            IntStream.range(0, WRITERS).forEach(writer -> writers.execute(this::addOne));
        }

        assertThat(rows("SELECT mrr_estimate || ' ' || version FROM tenants WHERE id = '" + ACME.id() + "'"))
                .containsExactly((1500 + WRITERS) + ".00 " + (1 + WRITERS));
        assertThat(history(ACME.id())).hasSize(WRITERS).doesNotHaveDuplicates();
        assertThat(logged()).hasSize(WRITERS);
    }

    /** Reads, adds a real and writes, until nobody was in between. */
    private void addOne() {
        while (true) {
            try {
                TenantFile read = tenants.change(
                        granted(ACME.id()), Optional.empty(), (now, taken, offered) -> new Decision<>(now, List.of()));
                BigDecimal more = read.mrrEstimate().add(BigDecimal.ONE);
                change(Optional.of(read.version()), "Saúde", more.toPlainString());
                return;
            } catch (Stale | Unavailable again) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void keep_nothing_of_what_fails_half_way() {
        assertThatThrownBy(() -> tenants.change(granted(ACME.id()), Optional.empty(), (now, taken, offered) -> {
                    TenantFile next = new TenantChange(
                                    Optional.empty(),
                                    Optional.of("no such plan"),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty())
                            .of(now, ChangeSamples.NOW);
                    return new Decision<>(next, List.of());
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(rows("SELECT plan || ' ' || version FROM tenants WHERE id = '" + ACME.id() + "'"))
                .containsExactly("professional 1");
        assertThat(history(ACME.id())).isEmpty();
    }

    @Test
    void are_taken_from_two_companies_with_one_cnpj_at_once_but_once() throws Exception {
        TenantFile same = company(2, company(1).cnpj());
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(() -> opens(company(1), "a"));
            var second = both.submit(() -> opens(same, "b"));
            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(rows("SELECT count(*) FROM tenants WHERE cnpj = '" + same.cnpj() + "'"))
                .containsExactly("1");
    }

    private boolean opens(TenantFile tenant, String key) {
        try {
            open(tenant, key, "1");
            return true;
        } catch (Conflict conflict) {
            assertThat(conflict.clash()).isEqualTo(Clash.CNPJ_TAKEN);
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE tenants SET time_zone = 'UTC'",
                "UPDATE tenants SET cnpj = cnpj",
                "UPDATE tenants SET created_at = now()",
                "DELETE FROM tenants",
                "UPDATE tenant_plan_history SET mrr = 0",
                "DELETE FROM tenant_plan_history"
            })
    void leave_shut_what_never_changes(String statement) {
        assertThatThrownBy(() -> store.database().as(Login.INTERNAL).useHandle(handle -> handle.execute(statement)))
                .hasMessageContaining("permission denied");
    }

    private void set(TenantId tenant, TenantStatus status) {
        TenantChange change = new TenantChange(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(status));
        tenants.change(
                granted(tenant),
                Optional.<Version>empty(),
                (now, taken, offered) -> new Decision<>(change.of(now, ChangeSamples.NOW), List.of()));
    }

    private void execute(String statement) {
        store.database().asOwner().useHandle(handle -> handle.execute(statement));
    }

    private List<String> rows(String query) {
        return Rows.of(store.database().asOwner(), query);
    }
}
