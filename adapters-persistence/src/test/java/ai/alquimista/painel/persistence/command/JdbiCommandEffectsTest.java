package ai.alquimista.painel.persistence.command;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.agent;
import static ai.alquimista.painel.application.port.Samples.id;
import static ai.alquimista.painel.application.port.StepSamples.at;
import static ai.alquimista.painel.application.port.StepSamples.command;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.CommandEffects;
import ai.alquimista.painel.application.port.CommandEffectsContract;
import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.Generations;
import ai.alquimista.painel.application.port.StepSamples;
import ai.alquimista.painel.application.read.Topic;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.Rows;
import ai.alquimista.painel.persistence.Store;
import ai.alquimista.painel.persistence.generation.JdbiGenerations;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbiCommandEffectsTest extends CommandEffectsContract {

    private static final int WORKERS = 8;
    private static final int COMMANDS = 20;

    private final Store store = Store.fresh();
    private final CommandEffects effects = new JdbiCommandEffects(store.door());
    private final Generations generations = new JdbiGenerations(store.door());

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected Facts facts() {
        return store.facts();
    }

    @Override
    protected CommandEffects effects() {
        return effects;
    }

    @Override
    protected void connect(TenantId tenant, UUID integration, String credential) {
        store.database().asOwner().useHandle(handle -> handle.execute("""
                        UPDATE tenant_integrations SET status = 'active', last_error = NULL, credentials_secret_arn = ?
                         WHERE tenant_id = ? AND id = ?""", credential, tenant.value(), integration));
    }

    @Override
    protected List<String> logged() {
        return rows("SELECT event_type FROM operational_events ORDER BY created_at");
    }

    @Test
    void make_every_remembered_answer_another_question() {
        anIntegrationAndAnAgent();
        long integrations = generation(Topic.INTEGRATIONS);
        long ofPlatform = generations.ofPlatform().getOrDefault(Topic.INTEGRATIONS, 0L);
        long tenants = generation(Topic.TENANTS);

        reset(1);
        restart(1);

        assertThat(generation(Topic.INTEGRATIONS)).isGreaterThan(integrations);
        assertThat(generations.ofPlatform().get(Topic.INTEGRATIONS)).isGreaterThan(ofPlatform);
        assertThat(generation(Topic.TENANTS)).isGreaterThan(tenants);
    }

    @Test
    void leave_their_moment_in_the_rows() {
        anIntegrationAndAnAgent();

        reset(1);
        restart(2);

        assertThat(rows("SELECT updated_at = '" + at(1) + "' FROM tenant_integrations"))
                .containsExactly("t");
        assertThat(rows("SELECT restarted_at = '" + at(2) + "' AND updated_at = restarted_at FROM tenant_agents"))
                .containsExactly("t");
    }

    /** Taken over while the one before it was not dead. */
    @Test
    void happen_once_though_many_workers_come_at_once() {
        anIntegrationAndAnAgent();
        AtomicInteger done = new AtomicInteger();

        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            for (int worker = 0; worker < WORKERS; worker++)
                workers.execute(() -> {
                    for (int command = 1; command <= COMMANDS; command++) {
                        if (patiently(command)) done.incrementAndGet();
                    }
                });
        }

        assertThat(done).hasValue(COMMANDS);
        assertThat(logged()).hasSize(COMMANDS);
        assertThat(rows("SELECT count(*) FROM command_receipts")).containsExactly("" + COMMANDS);
    }

    private boolean patiently(int command) {
        while (true) {
            try {
                return reset(command);
            } catch (Unavailable busy) {
                Thread.onSpinWait();
            }
        }
    }

    private boolean reset(int command) {
        return effects.resetIntegration(
                command(command),
                ACME.id(),
                id(1),
                StepSamples.entry("integration.reset", Optional.of(ACME.id()), command));
    }

    private void restart(int command) {
        effects.recordRestart(
                command(command),
                ACME.id(),
                agent(1),
                StepSamples.entry("agent.restarted", Optional.of(ACME.id()), command));
    }

    private void anIntegrationAndAnAgent() {
        facts().integration(
                        ACME.id(),
                        new Integration(
                                id(1),
                                "email",
                                "Gmail",
                                IntegrationStatus.ERROR,
                                Optional.empty(),
                                Optional.empty(),
                                IntegrationConfig.NONE,
                                Version.FIRST));
        facts().assigned(ACME.id(), agent(1), AgentStatus.ACTIVE, at(0));
    }

    private long generation(Topic topic) {
        return generations.of(ACME.id()).getOrDefault(topic, 0L);
    }

    private List<String> rows(String query) {
        return Rows.of(store.database().asOwner(), query);
    }
}
