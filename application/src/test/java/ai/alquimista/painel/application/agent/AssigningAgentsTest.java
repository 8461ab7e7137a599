package ai.alquimista.painel.application.agent;

import static ai.alquimista.painel.application.agent.AgentDesk.BIA;
import static ai.alquimista.painel.application.agent.AgentDesk.NOW;
import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.NOBODY;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.agent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Unprocessable;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssigningAgentsTest {

    private final AgentDesk desk = new AgentDesk();

    @Test
    void is_for_our_managers() {
        desk.assign(Group.INTERNAL_ADMIN, ACME.id(), 1, Map.of("tom", "cordial"));

        assertThat(desk.all()).singleElement().satisfies(agent -> {
            assertThat(agent.id()).isEqualTo(agent(1));
            assertThat(agent.status()).isEqualTo(AgentStatus.ACTIVE);
            assertThat(agent.activatedAt()).contains(NOW);
            assertThat(agent.config().settings()).isEqualTo(Map.of("tom", "cordial"));
        });
    }

    @ParameterizedTest
    @EnumSource(names = "INTERNAL_ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void is_for_nobody_else(Group group) {
        assertThatThrownBy(() -> desk.assign(group, ACME.id(), 1, Map.of())).isInstanceOf(Forbidden.class);
        assertThat(desk.all()).isEmpty();
        assertThat(desk.changes()).isEmpty();
    }

    @Test
    void tells_the_log_what_was_set_and_never_what_to() {
        desk.assign(Group.INTERNAL_ADMIN, ACME.id(), 1, Map.of("tom", "cordial", "greeting", "Olá, Zé"));

        assertThat(desk.changes()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("tenant.agent.assigned");
            assertThat(entry.category()).isEqualTo(Category.AGENT);
            assertThat(entry.tenant()).contains(ACME.id());
            assertThat(entry.user()).isEqualTo(BIA);
            assertThat(entry.resourceId()).contains(agent(1).toString());
            assertThat(entry.action()).isEqualTo("assignInternalTenantAgent");
            assertThat(entry.details()).isEqualTo(Map.of("after.status", "active", "config.changed", "greeting, tom"));
        });
    }

    @Test
    void takes_no_agent_that_is_not_on_offer() {
        assertThatThrownBy(() -> desk.assign(99))
                .asInstanceOf(type(Unprocessable.class))
                .extracting(Unprocessable::violations)
                .isEqualTo(List.of(new Violation("agent_id", Flaw.NOT_ON_OFFER, List.of())));
    }

    @ParameterizedTest
    @EnumSource
    void takes_no_agent_that_the_tenant_has_or_had(AgentStatus status) {
        desk.assign(1);
        desk.move(1, status);

        assertClash(Clash.ALREADY_ASSIGNED, 1);
    }

    @Test
    void goes_as_far_as_the_plan_allows() {
        for (int number = 1; number <= 10; number++) desk.assign(number);
        assertClash(Clash.AGENT_LIMIT, 11);

        desk.move(1, AgentStatus.SUSPENDED);

        desk.assign(11);
        assertClash(Clash.AGENT_LIMIT, 12);
    }

    @Test
    void is_for_active_tenants() {
        assertThatThrownBy(() -> desk.assign(Group.INTERNAL_ADMIN, RIVAL.id(), 1, Map.of()))
                .asInstanceOf(type(Unprocessable.class))
                .extracting(Unprocessable::violations)
                .isEqualTo(List.of(new Violation("tenant_id", Flaw.TENANT_NOT_ACTIVE, List.of())));
        assertThatThrownBy(() -> desk.assign(Group.INTERNAL_ADMIN, NOBODY, 1, Map.of()))
                .isInstanceOf(NotFound.class);
    }

    private void assertClash(Clash clash, int number) {
        assertThatThrownBy(() -> desk.assign(number))
                .asInstanceOf(type(Conflict.class))
                .extracting(Conflict::clash)
                .isEqualTo(clash);
    }
}
