package ai.alquimista.painel.application.agent;

import static ai.alquimista.painel.application.agent.AgentDesk.NOW;
import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.agent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Stale;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.agent.AgentChange;
import ai.alquimista.painel.domain.agent.AgentConfig;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.agent.DeployedAgent;
import ai.alquimista.painel.domain.usage.UsageTotals;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangingAgentsTest {

    private static final AgentChange SUSPEND = new AgentChange(Optional.of(AgentStatus.SUSPENDED), Optional.empty());

    private final AgentDesk desk = new AgentDesk();

    @Test
    void switches_off_and_on_again() {
        desk.assign(1);

        DeployedAgent off = desk.move(1, AgentStatus.INACTIVE);
        assertThat(off.deactivatedAt()).contains(NOW);
        assertThat(off.version()).isEqualTo(new Version(2));
        DeployedAgent on = desk.move(1, AgentStatus.ACTIVE);
        assertThat(on.status()).isEqualTo(AgentStatus.ACTIVE);
        assertThat(on.version()).isEqualTo(new Version(3));
    }

    @ParameterizedTest
    @EnumSource(names = "INTERNAL_ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void is_for_nobody_but_our_managers(Group group) {
        desk.assign(1);

        assertThatThrownBy(() -> desk.change(group, 1, SUSPEND)).isInstanceOf(Forbidden.class);
        assertThat(desk.all()).extracting(DeployedAgent::status).containsExactly(AgentStatus.ACTIVE);
    }

    @Test
    void tells_the_log_how_it_stood_and_stands_and_the_names_of_what_was_set() {
        desk.store.deployed(
                ACME.id(),
                new DeployedAgent(
                        agent(1),
                        "",
                        AgentStatus.ACTIVE,
                        new AgentConfig(Map.of()),
                        Optional.of(NOW),
                        Optional.empty(),
                        UsageTotals.NONE,
                        Optional.empty(),
                        Version.FIRST),
                Map.of("tom", "formal", "api_key", "s3cret", "idioma", "en"));

        desk.change(
                Group.INTERNAL_ADMIN,
                1,
                new AgentChange(
                        Optional.of(AgentStatus.SUSPENDED),
                        Optional.of(new AgentConfig(Map.of("idioma", "en", "tom", "direto")))));

        assertThat(desk.changes()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("tenant.agent.changed");
            assertThat(entry.action()).isEqualTo("updateInternalTenantAgent");
            assertThat(entry.details())
                    .isEqualTo(Map.of(
                            "before.status", "active",
                            "after.status", "suspended",
                            "config.changed", "api_key, tom"));
        });
    }

    @Test
    void leaves_no_line_where_nothing_changes() {
        desk.assign(1);
        int before = desk.changes().size();

        assertThat(desk.move(1, AgentStatus.ACTIVE).version()).isEqualTo(Version.FIRST);
        assertThat(desk.setUp(1, Map.of(), Optional.empty()).version()).isEqualTo(Version.FIRST);
        assertThat(desk.changes()).hasSize(before);
    }

    @Test
    void loses_no_change_of_somebody_else() {
        desk.assign(1);
        desk.setUp(1, Map.of("tom", "formal"), Optional.of(Version.FIRST));

        assertThatThrownBy(() -> desk.setUp(1, Map.of("tom", "direto"), Optional.of(Version.FIRST)))
                .isInstanceOf(Stale.class);
        assertThat(desk.all().getFirst().config().settings()).isEqualTo(Map.of("tom", "formal"));
    }

    @Test
    void brings_an_agent_back_only_where_there_is_room() {
        for (int number = 1; number <= 10; number++) desk.assign(number);
        desk.move(1, AgentStatus.INACTIVE);
        desk.assign(11);

        assertThatThrownBy(() -> desk.move(1, AgentStatus.ACTIVE)).isInstanceOf(Conflict.class);
        desk.move(11, AgentStatus.SUSPENDED);
        assertThat(desk.move(1, AgentStatus.ACTIVE).status()).isEqualTo(AgentStatus.ACTIVE);
    }

    @Test
    void knows_no_agent_that_the_tenant_never_had() {
        assertThatThrownBy(() -> desk.move(1, AgentStatus.SUSPENDED)).isInstanceOf(NotFound.class);
    }
}
