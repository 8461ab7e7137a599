package ai.alquimista.painel.persistence.detail;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static ai.alquimista.painel.application.port.Samples.agent;
import static ai.alquimista.painel.application.port.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.Generations;
import ai.alquimista.painel.application.port.TenantAgents;
import ai.alquimista.painel.application.port.TenantAgentsContract;
import ai.alquimista.painel.application.port.TenantDetails;
import ai.alquimista.painel.application.read.Topic;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.agent.AgentConfig;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.agent.Assignment;
import ai.alquimista.painel.persistence.Rows;
import ai.alquimista.painel.persistence.Store;
import ai.alquimista.painel.persistence.generation.JdbiGenerations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbiTenantAgentsTest extends TenantAgentsContract {

    private static final int AT_ONCE = 50;
    private static final int LIMIT = 10;

    private final Store store = Store.fresh();
    private final TenantAgents agents = new JdbiTenantAgents(store.door());

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected Facts facts() {
        return store.facts();
    }

    @Override
    protected TenantAgents agents() {
        return agents;
    }

    @Override
    protected TenantDetails details() {
        return new JdbiTenantDetails(store.door());
    }

    @Override
    protected List<String> logged() {
        return rows("SELECT event_type FROM operational_events ORDER BY created_at");
    }

    @Test
    void are_as_many_as_the_plan_allows_though_fifty_come_at_once() {
        for (int number = 11; number < 11 + AT_ONCE; number++)
            facts().agent(agent(number), "Agente " + number, "Saúde", id(1));
        AtomicInteger turnedAway = new AtomicInteger();

        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int number = 11; number < 11 + AT_ONCE; number++) {
                int one = number;
                threads.execute(() -> {
                    if (!assignPatiently(one)) turnedAway.incrementAndGet();
                });
            }
        }

        assertThat(rows("SELECT count(*) FROM tenant_agents WHERE status = 'active'"))
                .containsExactly("" + LIMIT);
        assertThat(turnedAway).hasValue(AT_ONCE - LIMIT);
        assertThat(logged()).hasSize(LIMIT);
        assertThat(rows("SELECT active_agents FROM tenant_stats WHERE tenant_id = '" + ACME.id() + "'"))
                .containsExactly("" + LIMIT);
    }

    private boolean assignPatiently(int number) {
        while (true) {
            try {
                agents.assign(to(ACME.id()), agent(number), request(Optional.empty()), NOON, vacancy -> {
                    AgentConfig config = new AgentConfig(Map.of());
                    return decided(Assignment.begun(agent(number), config, vacancy.room(), NOON));
                });
                return true;
            } catch (Conflict full) {
                return false;
            } catch (Unavailable busy) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void keep_what_they_were_set_up_with_before_there_was_a_list_of_settings() {
        deployed(ACME.id(), 1, AgentStatus.ACTIVE);

        suspend(Optional.empty());

        assertThat(rows("SELECT config ->> 'api_key' FROM tenant_agents")).containsExactly("s3cret");
        assertThat(rows("SELECT updated_at = '" + NOON + "' FROM tenant_agents"))
                .containsExactly("t");
    }

    @Test
    void lose_it_once_they_are_set_up_anew() {
        deployed(ACME.id(), 1, AgentStatus.ACTIVE);
        AgentConfig direct = new AgentConfig(Map.of("tom", "direto"));

        agents.change(to(ACME.id()), agent(1), Optional.empty(), NOON, (before, room) -> decided(before.setUp(direct)));

        assertThat(rows("SELECT config FROM tenant_agents")).containsExactly("{\"tom\": \"direto\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inactive", "deprecated"})
    void are_not_on_offer_once_the_catalogue_says_so(String status) {
        execute("UPDATE agents SET status = '" + status + "'");

        agents.assign(to(ACME.id()), agent(1), request(Optional.empty()), NOON, vacancy -> {
            assertThat(vacancy.isOffered()).isFalse();
            return new Decision<>(begun(1), List.of());
        });
    }

    @Test
    void bring_their_sub_core_with_them() {
        assign(begun(1));
        execute("UPDATE tenant_subnucleos SET status = 'inactive'");
        assign(begun(2));

        assertThat(rows("SELECT subnucleo_id || ' ' || status FROM tenant_subnucleos WHERE tenant_id = '" + ACME.id()
                        + "'"))
                .containsExactly(id(1) + " inactive");
    }

    @Test
    void make_every_remembered_answer_another_question() {
        Generations generations = new JdbiGenerations(store.door());
        assign(begun(1));
        long before = generations.of(ACME.id()).getOrDefault(Topic.TENANTS, 0L);

        suspend(Optional.empty());

        assertThat(generations.of(ACME.id()).get(Topic.TENANTS)).isGreaterThan(before);
    }

    /** The platform's charts are drawn from them. */
    @Test
    void count_as_deployed_from_the_day_on_which_they_began() {
        assign(begun(1));
        assertThat(rows("SELECT day || ' ' || change FROM agent_deployment_days WHERE change <> 0"))
                .containsExactly(NOON.atZone(SAO_PAULO).toLocalDate() + " 1");

        suspend(Optional.empty());

        assertThat(rows("SELECT day FROM agent_deployment_days WHERE change <> 0"))
                .isEmpty();
    }

    private List<String> rows(String query) {
        return Rows.of(store.database().asOwner(), query);
    }

    private void execute(String statement) {
        store.database().asOwner().useHandle(handle -> handle.execute(statement));
    }
}
