package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.NOBODY;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static ai.alquimista.painel.application.port.Samples.agent;
import static ai.alquimista.painel.application.port.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.port.TenantAgents.Vacancy;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Mismatched;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Stale;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.agent.AgentConfig;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentRoom;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.agent.Assignment;
import ai.alquimista.painel.domain.agent.DeployedAgent;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantStanding;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import ai.alquimista.painel.domain.usage.Period;
import ai.alquimista.painel.domain.usage.UsageTotals;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class TenantAgentsContract {

    protected static final Instant NOON = Instant.parse("2026-03-10T12:00:00.123456Z");

    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
    private static final UserId BIA = new UserId("bia");
    private static final AgentConfig CORDIAL =
            new AgentConfig(Map.of("tom", "cordial", "temperature", new BigDecimal("0.7"), "retries", 3));
    private static final Optional<Version> ANY = Optional.empty();

    protected abstract Facts facts();

    protected abstract TenantAgents agents();

    /** Over the same agents. */
    protected abstract TenantDetails details();

    /** The types of the log's lines, oldest first. */
    protected abstract List<String> logged();

    @BeforeEach
    void two_tenants_and_four_agents() {
        facts().tenant(ACME, SAO_PAULO);
        facts().tenant(RIVAL, SAO_PAULO);
        facts().subnucleo(id(1), "Fi");
        for (int number = 1; number <= 4; number++) facts().agent(agent(number), "Agente " + number, "Saúde", id(1));
    }

    @Test
    void are_given_as_the_rule_wants_them() {
        facts().usage(ACME.id(), TODAY, agent(1), List.of(10), List.of(30), 5);

        Answered answered = assign(begun(1));

        assertThat(answered).isEqualTo(new Answered(answer("10000000-0000-0000-0000-000000000001 2 v1"), false));
        assertThat(all(ACME.id())).singleElement().satisfies(agent -> {
            assertThat(agent.id()).isEqualTo(agent(1));
            assertThat(agent.name()).isEqualTo("Agente 1");
            assertThat(agent.status()).isEqualTo(AgentStatus.ACTIVE);
            assertThat(agent.config()).isEqualTo(CORDIAL);
            assertThat(agent.activatedAt()).contains(NOON);
            assertThat(agent.deactivatedAt()).isEmpty();
            assertThat(agent.lastThirtyDays()).isEqualTo(new UsageTotals(2, 1, 1, 40, 5));
            assertThat(agent.version()).isEqualTo(Version.FIRST);
        });
        assertThat(all(RIVAL.id())).isEmpty();
        assertThat(logged()).containsExactly("kept");
    }

    @Test
    void are_given_knowing_what_there_is() {
        deployed(ACME.id(), 1, AgentStatus.ACTIVE);
        deployed(ACME.id(), 2, AgentStatus.SUSPENDED);
        deployed(RIVAL.id(), 3, AgentStatus.ACTIVE);
        AgentRoom room = new AgentRoom(TenantStatus.ACTIVE, 1, 10);

        assertThat(vacancy(1)).isEqualTo(new Vacancy(true, true, room));
        assertThat(vacancy(2)).isEqualTo(new Vacancy(true, true, room));
        assertThat(vacancy(3)).isEqualTo(new Vacancy(true, false, room));
        assertThat(vacancy(9)).isEqualTo(new Vacancy(false, false, room));
    }

    @Test
    void are_not_given_where_the_rule_refuses() {
        assertThatThrownBy(() -> agents().assign(to(ACME.id()), agent(1), request(Optional.empty()), NOON, any -> {
                    throw new Conflict(Clash.AGENT_LIMIT);
                }))
                .isInstanceOf(Conflict.class);

        assertThat(all(ACME.id())).isEmpty();
        assertThat(logged()).isEmpty();
    }

    @Test
    void are_given_once_for_one_key() {
        Answered first = assign(begun(1), Optional.of(new Once.Key("k", "aa")));
        deployed(ACME.id(), 2, AgentStatus.ACTIVE);

        Answered again = assign(begun(1), Optional.of(new Once.Key("k", "aa")));

        assertThat(again).isEqualTo(new Answered(first.answer(), true));
        assertThat(logged()).hasSize(1);
        assertThatThrownBy(() -> assign(begun(3), Optional.of(new Once.Key("k", "bb"))))
                .isInstanceOf(Mismatched.class);
        assertThat(all(ACME.id())).hasSize(2);
    }

    @Test
    void are_given_to_no_tenant_that_is_not_there() {
        assertThatThrownBy(() -> agents().assign(
                                to(NOBODY), agent(1), request(Optional.empty()), NOON, any -> decided(begun(1))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void become_what_the_rule_wants_of_what_they_are() {
        deployed(ACME.id(), 1, AgentStatus.ACTIVE);
        deployed(RIVAL.id(), 1, AgentStatus.ACTIVE);
        List<Assignment> told = new ArrayList<>();

        DeployedAgent changed = agents().change(to(ACME.id()), agent(1), ANY, NOON, (before, room) -> {
            told.add(before);
            assertThat(room).isEqualTo(new AgentRoom(TenantStatus.ACTIVE, 1, 10));
            return decided(
                    new Assignment(agent(1), AgentStatus.INACTIVE, CORDIAL, before.activatedAt(), Optional.of(NOON)));
        });

        assertThat(told)
                .containsExactly(new Assignment(
                        agent(1),
                        AgentStatus.ACTIVE,
                        new AgentConfig(Map.of("tom", "formal", "api_key", "***")),
                        Optional.of(NOON.minusSeconds(60)),
                        Optional.empty()));
        assertThat(changed.status()).isEqualTo(AgentStatus.INACTIVE);
        assertThat(changed.config()).isEqualTo(CORDIAL);
        assertThat(changed.deactivatedAt()).contains(NOON);
        assertThat(changed.version()).isEqualTo(new Version(2));
        assertThat(all(ACME.id())).containsExactly(changed);
        assertThat(all(RIVAL.id())).extracting(DeployedAgent::status).containsExactly(AgentStatus.ACTIVE);
        assertThat(logged()).containsExactly("kept");
    }

    @Test
    void stay_as_they_are_where_the_rule_changes_nothing() {
        deployed(ACME.id(), 1, AgentStatus.ACTIVE);

        DeployedAgent same = agents().change(to(ACME.id()), agent(1), ANY, NOON, (before, room) -> decided(before));

        assertThat(same.version()).isEqualTo(Version.FIRST);
        assertThat(all(ACME.id())).containsExactly(same);
        assertThat(logged()).isEmpty();
    }

    @Test
    void are_changed_at_the_version_that_is_meant_alone() {
        deployed(ACME.id(), 1, AgentStatus.ACTIVE);
        suspend(Optional.of(Version.FIRST));

        assertThatThrownBy(() -> suspend(Optional.of(Version.FIRST))).isInstanceOf(Stale.class);
        assertThat(suspend(Optional.of(new Version(2))).version()).isEqualTo(new Version(2));
        assertThat(logged()).hasSize(1);
    }

    @Test
    void are_changed_only_where_the_tenant_has_them_or_had() {
        deployed(RIVAL.id(), 1, AgentStatus.ACTIVE);

        assertThatThrownBy(() -> suspend(ANY))
                .asInstanceOf(type(NotFound.class))
                .extracting(NotFound::resource)
                .isEqualTo("agent");
        assertThat(logged()).isEmpty();
    }

    protected Answered assign(Assignment wanted) {
        return assign(wanted, Optional.empty());
    }

    private Answered assign(Assignment wanted, Optional<Once.Key> key) {
        return agents().assign(to(ACME.id()), wanted.agent(), request(key), NOON, any -> decided(wanted));
    }

    protected DeployedAgent suspend(Optional<Version> expected) {
        return agents().change(
                        to(ACME.id()),
                        agent(1),
                        expected,
                        NOON,
                        (before, room) -> decided(before.moved(AgentStatus.SUSPENDED, room, NOON)));
    }

    private Vacancy vacancy(int number) {
        List<Vacancy> told = new ArrayList<>();
        assertThatThrownBy(() -> agents().assign(
                                to(ACME.id()), agent(number), request(Optional.empty()), NOON, vacancy -> {
                                    told.add(vacancy);
                                    throw new Conflict(Clash.ALREADY_ASSIGNED);
                                }))
                .isInstanceOf(Conflict.class);
        return told.getFirst();
    }

    private List<DeployedAgent> all(TenantId tenant) {
        return details().agentsOf(tenant, Period.THIRTY_DAYS.endingOn(TODAY));
    }

    protected void deployed(TenantId tenant, int number, AgentStatus status) {
        facts().deployed(
                        tenant,
                        new DeployedAgent(
                                agent(number),
                                "Agente " + number,
                                status,
                                new AgentConfig(Map.of()),
                                Optional.of(NOON.minusSeconds(60)),
                                Optional.empty(),
                                UsageTotals.NONE,
                                Optional.empty(),
                                Version.FIRST),
                        Map.of("tom", "formal", "api_key", "s3cret"));
    }

    protected static Assignment begun(int number) {
        return new Assignment(agent(number), AgentStatus.ACTIVE, CORDIAL, Optional.of(NOON), Optional.empty());
    }

    protected static Decision<Assignment> decided(Assignment next) {
        return new Decision<>(next, List.of(entry(next.agent())));
    }

    protected static Repeatable<DeployedAgent> request(Optional<Once.Key> key) {
        return new Repeatable<>(
                key,
                agent -> answer(agent.id() + " " + agent.lastThirtyDays().totalRequests() + " v" + agent.version()));
    }

    private static FirstAnswer answer(String body) {
        return new FirstAnswer(201, Map.of("Location", "there"), body);
    }

    protected static Granted to(TenantId tenant) {
        Caller bia = new Caller(
                BIA, Set.of(Group.INTERNAL_ADMIN), Optional.empty(), NOON, new Origin("203.0.113.9", "test"));
        return Granted.toStaff(
                bia,
                Operation.ASSIGN_INTERNAL_TENANT_AGENT,
                new TenantStanding(tenant, TenantStatus.ACTIVE, SAO_PAULO));
    }

    private static AuditEntry entry(AgentId agent) {
        return new AuditEntry(
                "kept",
                Category.AGENT,
                Optional.of(ACME.id()),
                BIA,
                "agent",
                Optional.of(agent.toString()),
                "any",
                Outcome.SUCCESS,
                Map.of(),
                new Origin("203.0.113.9", "test"),
                NOON);
    }
}
