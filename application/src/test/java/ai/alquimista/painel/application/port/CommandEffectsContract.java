package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static ai.alquimista.painel.application.port.Samples.agent;
import static ai.alquimista.painel.application.port.Samples.id;
import static ai.alquimista.painel.application.port.StepSamples.at;
import static ai.alquimista.painel.application.port.StepSamples.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.port.CommandEffects.Subject;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class CommandEffectsContract {

    private static final UUID GMAIL = id(1);
    private static final String CREDENTIAL = "painel/acme/gmail";
    private static final Integration FAILING = new Integration(
            GMAIL,
            "email",
            "Gmail",
            IntegrationStatus.ERROR,
            Optional.of(at(0)),
            Optional.of("token expired"),
            IntegrationConfig.NONE,
            Version.FIRST);

    protected abstract Facts facts();

    protected abstract CommandEffects effects();

    /** Somebody gave the integration a credential, and it works since. */
    protected abstract void connect(TenantId tenant, UUID integration, String credential);

    /** The types of the log's lines, oldest first. */
    protected abstract List<String> logged();

    @BeforeEach
    void two_tenants() {
        facts().tenant(ACME, SAO_PAULO);
        facts().tenant(RIVAL, SAO_PAULO);
        facts().subnucleo(id(9), "Vendas");
        facts().agent(agent(1), "Atendimento", "Saúde", id(9));
        facts().agent(agent(2), "Cobrança", "Saúde", id(9));
    }

    @Test
    void find_an_integration_of_its_own_tenant_alone() {
        facts().integration(ACME.id(), FAILING);

        assertThat(effects().integration(ACME.id(), GMAIL)).contains(new Subject(FAILING, Optional.empty()));
        assertThat(effects().integration(RIVAL.id(), GMAIL)).isEmpty();
        assertThat(effects().integration(ACME.id(), id(2))).isEmpty();
    }

    @Test
    void find_where_its_credential_lies() {
        facts().integration(ACME.id(), FAILING);

        connect(ACME.id(), GMAIL, CREDENTIAL);

        assertThat(effects().integration(ACME.id(), GMAIL).orElseThrow().credential())
                .contains(CREDENTIAL);
    }

    @Test
    void find_how_an_agent_stands_with_its_own_tenant() {
        facts().assigned(ACME.id(), agent(1), AgentStatus.SUSPENDED, at(0));

        assertThat(effects().agent(ACME.id(), agent(1))).contains(AgentStatus.SUSPENDED);
        assertThat(effects().agent(RIVAL.id(), agent(1))).isEmpty();
        assertThat(effects().agent(ACME.id(), agent(2))).isEmpty();
    }

    @Test
    void leave_an_integration_waiting_for_a_new_credential() {
        facts().integration(ACME.id(), FAILING);

        assertThat(reset(1)).isTrue();

        assertThat(effects().integration(ACME.id(), GMAIL))
                .contains(new Subject(reset(new Version(2)), Optional.empty()));
        assertThat(logged()).containsExactly("integration.reset");
    }

    /** A command that is taken over late must not take away what was given since. */
    @Test
    void reset_an_integration_once_for_each_command() {
        facts().integration(ACME.id(), FAILING);
        reset(1);
        connect(ACME.id(), GMAIL, CREDENTIAL);

        assertThat(reset(1)).isFalse();

        Subject since = effects().integration(ACME.id(), GMAIL).orElseThrow();
        assertThat(since.credential()).contains(CREDENTIAL);
        assertThat(since.integration().status()).isEqualTo(IntegrationStatus.ACTIVE);
        assertThat(logged()).hasSize(1);

        assertThat(reset(2)).isTrue();
        assertThat(effects().integration(ACME.id(), GMAIL))
                .contains(new Subject(reset(new Version(3)), Optional.empty()));
        assertThat(logged()).hasSize(2);
    }

    @Test
    void reset_nothing_that_is_not_the_tenants() {
        facts().integration(RIVAL.id(), FAILING);

        assertThatThrownBy(() -> reset(1)).isInstanceOf(NotFound.class);

        assertThat(effects().integration(RIVAL.id(), GMAIL).orElseThrow().integration())
                .isEqualTo(FAILING);
        assertThat(logged()).isEmpty();
    }

    @Test
    void keep_no_receipt_of_what_could_not_be_done() {
        assertThatThrownBy(() -> reset(1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> restarted(1)).isInstanceOf(NotFound.class);

        facts().integration(ACME.id(), FAILING);
        facts().assigned(ACME.id(), agent(1), AgentStatus.ACTIVE, at(0));

        assertThat(reset(1)).isTrue();
        assertThat(restarted(1)).isTrue();
    }

    @Test
    void record_a_restart_once_for_each_command() {
        facts().assigned(ACME.id(), agent(1), AgentStatus.ACTIVE, at(0));

        assertThat(restarted(1)).isTrue();
        assertThat(restarted(1)).isFalse();
        assertThat(restarted(2)).isTrue();

        assertThat(logged()).containsExactly("agent.restarted", "agent.restarted");
        assertThat(effects().agent(ACME.id(), agent(1))).contains(AgentStatus.ACTIVE);
    }

    private static Integration reset(Version version) {
        return new Integration(
                GMAIL,
                "email",
                "Gmail",
                IntegrationStatus.PENDING,
                Optional.of(at(0)),
                Optional.empty(),
                IntegrationConfig.NONE,
                version);
    }

    private boolean reset(int command) {
        return effects().resetIntegration(command(command), ACME.id(), GMAIL, entry("integration.reset", command));
    }

    private boolean restarted(int command) {
        return effects().recordRestart(command(command), ACME.id(), agent(1), entry("agent.restarted", command));
    }

    private static AuditEntry entry(String type, int second) {
        return StepSamples.entry(type, Optional.of(ACME.id()), second);
    }
}
