package ai.alquimista.painel.application.work;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Order;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import ai.alquimista.painel.domain.secret.Secret;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reset and a restart do, and what keeps them from it. */
class EffectsTest {

    private final WorkStage stage = new WorkStage();

    @Test
    void a_reset_revokes_the_credential_and_has_the_integration_wait() {
        Command over = carriedOut(WorkStage.reset());
        assertThat(output(over))
                .isEqualTo(Map.of("integration_id", WorkWorld.GMAIL.toString(), "status", "pending", "revoked", true));
        assertThat(stage.world.secrets).isEmpty();
        assertThat(stage.world.integrationStatus).isEqualTo(IntegrationStatus.PENDING);
        assertThat(stage.world.entries).extracting(AuditEntry::type).containsExactly("integration.token_reset");
    }

    @Test
    void a_reset_of_an_integration_without_credential_revokes_none() {
        stage.world.credential = Optional.empty();
        assertThat(output(carriedOut(WorkStage.reset()))).containsEntry("revoked", false);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
    void a_reset_that_breaks_off_anywhere_ends_as_if_it_had_not(int moments) {
        CommandId id = stage.given(WorkStage.reset());
        stage.trouble.after(moments, Trouble.CRASH);
        assertThat(output(stage.toTheEnd(id))).containsEntry("revoked", true);
        assertThat(stage.world.secrets).isEmpty();
        assertThat(stage.world.entries).hasSize(1);
    }

    @Test
    void a_reset_that_is_taken_over_spares_the_credential_that_came_since() {
        CommandId id = stage.given(WorkStage.reset());
        // Open? Claimed, claimed. Staff? Integration? Revoke, revoked. Note, noted. Reset: here it ends.
        stage.trouble.after(10, () -> {
            stage.world.keep(WorkWorld.TENANT, WorkWorld.GMAIL, new Secret("a new one"));
            Trouble.CRASH.run();
        });
        assertThat(output(stage.toTheEnd(id))).containsEntry("revoked", true);
        assertThat(stage.world.secrets).containsValue("a new one");
        assertThat(stage.world.integrationStatus).isEqualTo(IntegrationStatus.ACTIVE);
    }

    @Test
    void a_reset_of_an_integration_that_is_gone_fails() {
        assertThat(carriedOut(new Order.ResetToken(WorkWorld.TENANT, new UUID(0, 9)))
                        .status())
                .isEqualTo(CommandStatus.ERROR);
    }

    @Test
    void a_restart_says_what_runs_now() {
        assertThat(output(carriedOut(WorkStage.restart())))
                .isEqualTo(Map.of("agent_id", WorkWorld.AGENT.toString(), "instance", "instance-1"));
        assertThat(stage.world.entries).extracting(AuditEntry::type).containsExactly("agent.restarted");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void a_restart_that_breaks_off_anywhere_happens_once(int moments) {
        CommandId id = stage.given(WorkStage.restart());
        stage.trouble.after(moments, Trouble.CRASH);
        assertThat(stage.toTheEnd(id).status()).isEqualTo(CommandStatus.SUCCESS);
        assertThat(stage.world.restarts()).isEqualTo(1);
        assertThat(stage.world.entries).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"INACTIVE", "SUSPENDED"})
    void only_an_active_agent_is_restarted(AgentStatus status) {
        stage.world.agentStatus = Optional.of(status);
        Command over = carriedOut(WorkStage.restart());
        assertThat(over.result().flatMap(result -> result.error())).hasValue("the agent is not active");
        assertThat(stage.world.restarts()).isZero();
    }

    @Test
    void an_agent_that_was_suspended_between_two_attempts_may_have_been_restarted() {
        CommandId id = stage.given(WorkStage.restart());
        stage.world.onRestart = () -> {
            stage.world.agentStatus = Optional.of(AgentStatus.SUSPENDED);
            Trouble.CRASH.run();
        };
        assertThat(stage.toTheEnd(id).result().flatMap(result -> result.error()).orElseThrow())
                .contains("cannot be known");
    }

    @Test
    void an_agent_that_the_runtime_does_not_know_is_a_failure() {
        stage.world.agentIsDeployed = false;
        assertThat(carriedOut(WorkStage.restart()).status()).isEqualTo(CommandStatus.ERROR);
    }

    @Test
    void nothing_is_done_for_somebody_who_has_left() {
        stage.world.operatorIsActive = false;
        assertThat(carriedOut(WorkStage.reset()).status()).isEqualTo(CommandStatus.ERROR);
        assertThat(stage.world.secrets).isNotEmpty();
    }

    @Test
    void nothing_but_checks_and_resets_is_done_for_a_suspended_tenant() {
        stage.world.tenantStatus = TenantStatus.SUSPENDED;
        assertThat(carriedOut(WorkStage.restart()).status()).isEqualTo(CommandStatus.ERROR);
        assertThat(stage.world.restarts()).isZero();
        assertThat(carriedOut(WorkStage.reset()).status()).isEqualTo(CommandStatus.SUCCESS);
    }

    @Test
    void a_type_that_is_paused_after_the_claim_waits() {
        CommandId id = stage.given(WorkStage.restart());
        Runnable[] later = new Runnable[1];
        stage.worker().round(attempt -> later[0] = attempt);
        stage.world.paused.add(CommandType.RESTART_AGENT);
        later[0].run();
        assertThat(stage.endings).containsExactly(Ending.POSTPONED);
        assertThat(stage.world.restarts()).isZero();
        stage.world.paused.clear();
        assertThat(stage.toTheEnd(id).status()).isEqualTo(CommandStatus.SUCCESS);
    }

    private Command carriedOut(Order order) {
        return stage.toTheEnd(stage.given(order));
    }

    private static Map<String, @Nullable Object> output(Command over) {
        return over.result().orElseThrow().output();
    }
}
