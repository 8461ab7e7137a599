package ai.alquimista.painel.persistence.integration;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.port.CondemnedCredentials;
import ai.alquimista.painel.application.port.CredentialDoubts;
import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.StepSamples;
import ai.alquimista.painel.application.port.TenantIntegrations;
import ai.alquimista.painel.application.port.TenantIntegrations.Change;
import ai.alquimista.painel.application.port.TenantIntegrations.Which;
import ai.alquimista.painel.application.port.TenantIntegrationsContract;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.integration.ProbeFailure;
import ai.alquimista.painel.domain.integration.ProbeResult;
import ai.alquimista.painel.persistence.Rows;
import ai.alquimista.painel.persistence.Store;
import ai.alquimista.painel.persistence.database.DatabaseSettings.Account;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.schema.Login;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbiTenantIntegrationsTest extends TenantIntegrationsContract {

    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    private final Store store = Store.fresh();
    private final JobDoor jobs = new JobDoor(
            store.database().url(),
            new Account(Login.JOBS.role(), store.database().owner().password(), 2));
    private final TenantIntegrations integrations = new JdbiTenantIntegrations(store.door(), Clock.systemUTC());

    @AfterEach
    void close() {
        jobs.close();
        store.close();
    }

    @Override
    protected Facts facts() {
        return store.facts();
    }

    @Override
    protected TenantIntegrations integrations() {
        return integrations;
    }

    @Override
    protected CredentialDoubts doubts() {
        return new JdbiCredentialDoubts(store.door());
    }

    @Override
    protected CondemnedCredentials condemned() {
        return new JdbiCondemnedCredentials(jobs);
    }

    @Override
    protected List<String> logged() {
        return rows("SELECT event_type FROM operational_events ORDER BY created_at, event_type");
    }

    @Test
    void note_how_the_last_test_went_and_leave_that_alone_otherwise() {
        store.facts().integration(ACME.id(), Integration.fresh(id(1), "email", "Gmail", IntegrationConfig.NONE));

        change(gmail -> gmail.tested(ProbeResult.answered(200, Duration.ZERO), NOW));
        assertThat(sync()).containsExactly("active success 2026-03-10 09:00:00 -");
        change(gmail -> gmail.named("Correio", IntegrationConfig.NONE));
        assertThat(sync()).containsExactly("active success 2026-03-10 09:00:00 -");
        change(gmail -> gmail.tested(ProbeResult.failed(ProbeFailure.TIMEOUT, Duration.ZERO), NOW));
        assertThat(sync()).containsExactly("error error 2026-03-10 09:00:00 no answer in time");
    }

    @Test
    void leave_settings_of_an_older_system_where_they_are() {
        store.facts().integration(ACME.id(), Integration.fresh(id(1), "email", "Gmail", IntegrationConfig.NONE));
        store.database()
                .asOwner()
                .useHandle(handle -> handle.execute("UPDATE tenant_integrations SET config ="
                        + " '{\"host\": \"mail\", \"endpoint\": \"https://u:p@a.com\", \"account\": \"loja\"}'"));

        change(gmail -> gmail.named("Correio", gmail.config()));
        assertThat(rows("SELECT config ->> 'endpoint' FROM tenant_integrations"))
                .containsExactly("https://u:p@a.com");
        change(gmail ->
                gmail.named("Correio", new IntegrationConfig(Optional.empty(), Optional.empty(), Optional.of(5))));
        assertThat(rows("SELECT config FROM tenant_integrations"))
                .containsExactly("{\"host\": \"mail\", \"intervalo_minutos\": 5}");
    }

    private void change(UnaryOperator<Integration> to) {
        Change change = new Change(
                found -> new Decision<>(
                        to.apply(found.integration()),
                        List.of(StepSamples.entry("integration.changed", Optional.of(ACME.id()), 1))),
                Optional.empty());
        integrations.change(
                granted(ACME),
                new Which(id(1), Optional.empty()),
                change,
                new Repeatable<>(Optional.empty(), any -> new FirstAnswer(200, Map.of(), "{}")));
    }

    private List<String> sync() {
        return rows("SELECT concat_ws(' ', status, last_sync_status, last_sync_at AT TIME ZONE 'UTC',"
                + " coalesce(last_error, '-')) FROM tenant_integrations");
    }

    private List<String> rows(String query) {
        return Rows.of(store.database().asOwner(), query);
    }
}
