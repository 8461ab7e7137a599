package ai.alquimista.painel.persistence.plan;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.port.Plans;
import ai.alquimista.painel.application.port.PlansContract;
import ai.alquimista.painel.application.read.Topic;
import ai.alquimista.painel.persistence.Rows;
import ai.alquimista.painel.persistence.Store;
import ai.alquimista.painel.persistence.generation.JdbiGenerations;
import ai.alquimista.painel.persistence.schema.Login;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbiPlansTest extends PlansContract {

    private final Store store = Store.fresh();
    private final Plans plans = new JdbiPlans(store.door());

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected Plans plans() {
        return plans;
    }

    @Override
    protected List<String> logged() {
        return rows("SELECT event_type FROM operational_events ORDER BY created_at");
    }

    @Test
    void begin_with_what_stood_before_there_were_versions() {
        assertThat(
                        rows(
                                "SELECT code || ' ' || version || ' ' || monthly_price FROM plan_versions ORDER BY monthly_price"))
                .containsExactly("starter 1 500.00", "professional 1 1500.00", "enterprise 1 3000.00");
    }

    @Test
    void make_whatever_a_tenant_was_told_of_its_plan_another_question() {
        store.facts().tenant(ACME, SAO_PAULO);
        JdbiGenerations generations = new JdbiGenerations(store.door());
        long before = generations.of(ACME.id()).getOrDefault(Topic.TENANTS, 0L);

        price(Optional.empty(), "550.00");

        assertThat(generations.of(ACME.id()))
                .hasEntrySatisfying(Topic.TENANTS, now -> assertThat(now).isGreaterThan(before));
        assertThat(rows("SELECT mrr_estimate FROM tenants")).containsExactly("1500.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE plan_versions SET monthly_price = 0",
                "DELETE FROM plan_versions",
                "TRUNCATE plan_versions"
            })
    void are_never_rewritten(String statement) {
        assertThatThrownBy(() -> store.database().asOwner().useHandle(handle -> handle.execute(statement)))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> store.database().as(Login.INTERNAL).useHandle(handle -> handle.execute(statement)))
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UPDATE plans SET code = 'x'", "DELETE FROM plans", "INSERT INTO plans (code) VALUES ('x')"})
    void neither_come_nor_go(String statement) {
        assertThatThrownBy(() -> store.database().as(Login.INTERNAL).useHandle(handle -> handle.execute(statement)))
                .hasMessageContaining("permission denied");
    }

    private List<String> rows(String query) {
        return Rows.of(store.database().asOwner(), query);
    }
}
