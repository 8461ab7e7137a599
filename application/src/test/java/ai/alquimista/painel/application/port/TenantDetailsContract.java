package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.NOBODY;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static ai.alquimista.painel.application.port.Samples.agent;
import static ai.alquimista.painel.application.port.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.agent.AgentConfig;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.agent.DeployedAgent;
import ai.alquimista.painel.domain.agent.TenantAgent;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.IncidentStatus;
import ai.alquimista.painel.domain.incident.Severity;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import ai.alquimista.painel.domain.tenant.TenantDetail;
import ai.alquimista.painel.domain.tenant.TenantUser;
import ai.alquimista.painel.domain.tenant.UserRole;
import ai.alquimista.painel.domain.tenant.UserStatus;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Period;
import ai.alquimista.painel.domain.usage.UsageFigures;
import ai.alquimista.painel.domain.usage.UsageSummary;
import ai.alquimista.painel.domain.usage.UsageTotals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class TenantDetailsContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final DateRange DAYS = Period.THIRTY_DAYS.endingOn(TODAY);
    private static final Instant MORNING = Instant.parse("2026-03-10T09:00:00Z");
    private static final AgentId NO_AGENT = new AgentId(new UUID(0, 0));
    private static final TenantUser ANA = new TenantUser(
            id(1), "ana@acme.com.br", "Ana", UserRole.ADMIN, UserStatus.ACTIVE, Optional.of(MORNING), Version.FIRST);
    private static final TenantUser BIA = new TenantUser(
            id(2), "bia@acme.com.br", "Bia", UserRole.VIEWER, UserStatus.INVITED, Optional.empty(), Version.FIRST);
    private static final Integration GMAIL = new Integration(
            id(1),
            "email",
            "Gmail",
            IntegrationStatus.ERROR,
            Optional.of(MORNING),
            Optional.of("535 refused"),
            IntegrationConfig.NONE,
            Version.FIRST);

    protected abstract Facts facts();

    protected abstract TenantDetails details();

    @BeforeEach
    void two_tenants_with_agents() {
        facts().tenant(ACME, SAO_PAULO);
        facts().tenant(RIVAL, SAO_PAULO);
        facts().subnucleo(id(1), "Fi");
        for (int number = 1; number <= 3; number++) facts().agent(agent(number), "Agente " + number, "Vendas", id(1));
        facts().assigned(RIVAL.id(), agent(3), AgentStatus.ACTIVE, MORNING);
    }

    @Test
    void of_nobody_are_none() {
        assertThat(details().of(NOBODY, DAYS)).isEmpty();
        assertThat(details().agentsOf(NOBODY, DAYS)).isEmpty();
    }

    @Test
    void tell_the_tenant_and_its_people() {
        facts().user(ACME.id(), BIA);
        facts().user(ACME.id(), ANA);
        facts().user(
                        RIVAL.id(),
                        new TenantUser(
                                id(3),
                                "c@d.br",
                                "Caio",
                                UserRole.USER,
                                UserStatus.INACTIVE,
                                Optional.empty(),
                                Version.FIRST));

        TenantDetail detail = detail();

        assertThat(detail.tenant())
                .usingRecursiveComparison()
                .ignoringFields("updatedAt", "timeZone", "version")
                .isEqualTo(ACME);
        assertThat(detail.users()).containsExactly(ANA, BIA);
    }

    @Test
    void tell_the_integrations_and_the_five_newest_incidents() {
        facts().integration(ACME.id(), GMAIL);
        for (int number = 1; number <= 7; number++) facts().incident(ACME.id(), incident(number));
        facts().incident(RIVAL.id(), incident(9));

        assertThat(detail().integrations()).containsExactly(GMAIL);
        assertThat(detail().recentIncidents())
                .containsExactly(incident(7), incident(6), incident(5), incident(4), incident(3));
    }

    @Test
    void tell_agents_of_every_status_with_their_figures() {
        facts().assigned(ACME.id(), agent(1), AgentStatus.SUSPENDED, MORNING);
        facts().assigned(ACME.id(), agent(2), AgentStatus.ACTIVE, MORNING.plusSeconds(1));
        facts().usage(ACME.id(), DAYS.first().minusDays(1), agent(1), List.of(9_000), List.of(), 1);
        facts().usage(ACME.id(), DAYS.first(), agent(1), hundreds(100), List.of(), 1);
        facts().usage(ACME.id(), TODAY, agent(1), List.of(), List.of(100), 1);

        List<TenantAgent> agents = detail().agents();

        assertThat(agents).extracting(TenantAgent::id).containsExactly(agent(2), agent(1));
        assertThat(agents.getFirst().lastThirtyDays()).isEqualTo(UsageFigures.NONE);
        assertThat(agents.getLast().lastThirtyDays().totals()).isEqualTo(new UsageTotals(101, 100, 1, 505_100, 2));
        assertThat(agents.getLast()
                        .lastThirtyDays()
                        .percentiles()
                        .orElseThrow()
                        .p95()
                        .doubleValue())
                .isCloseTo(9_400, withinPercentage(2));
    }

    @Test
    void add_up_seven_and_thirty_days_of_everything() {
        facts().assigned(ACME.id(), agent(1), AgentStatus.ACTIVE, MORNING);
        facts().usage(ACME.id(), DAYS.first().minusDays(1), agent(1), List.of(1), List.of(), 1);
        facts().usage(ACME.id(), DAYS.first(), agent(1), List.of(10, 10), List.of(), 1);
        facts().usage(ACME.id(), TODAY.minusDays(7), agent(2), List.of(20), List.of(), 1);
        facts().usage(ACME.id(), TODAY.minusDays(6), agent(2), List.of(), List.of(30), 1);
        facts().usage(ACME.id(), TODAY, NO_AGENT, List.of(40), List.of(), 1);
        facts().usage(RIVAL.id(), TODAY, agent(3), List.of(1), List.of(), 1);

        assertThat(detail().usage()).isEqualTo(new UsageSummary(2, new UsageTotals(5, 4, 1, 110, 4)));
    }

    @Test
    void of_a_tenant_that_did_nothing_add_up_to_nothing() {
        assertThat(detail().usage()).isEqualTo(new UsageSummary(0, UsageTotals.NONE));
    }

    @Test
    void show_how_agents_are_set_up_without_their_secrets() {
        DeployedAgent never = deployed(1, AgentStatus.INACTIVE, Optional.empty(), Optional.empty());
        DeployedAgent gone =
                deployed(2, AgentStatus.INACTIVE, Optional.of(MORNING.minusSeconds(9)), Optional.of(MORNING));
        facts().deployed(ACME.id(), never, Map.of());
        facts().deployed(
                        ACME.id(),
                        gone,
                        Map.of(
                                "tom",
                                "cordial",
                                "limite",
                                3,
                                "crm",
                                Map.of("apiKey", "s3cret"),
                                "urls",
                                List.of("a://b:c@d")));
        facts().usage(ACME.id(), TODAY, agent(2), List.of(10), List.of(30), 5);

        assertThat(details().agentsOf(ACME.id(), DAYS))
                .containsExactly(
                        new DeployedAgent(
                                agent(2),
                                "Agente 2",
                                AgentStatus.INACTIVE,
                                new AgentConfig(Map.of(
                                        "tom",
                                        "cordial",
                                        "limite",
                                        3,
                                        "crm",
                                        Map.of("apiKey", "***"),
                                        "urls",
                                        List.of("***"))),
                                gone.activatedAt(),
                                gone.deactivatedAt(),
                                new UsageTotals(2, 1, 1, 40, 5),
                                gone.lastRequestAt(),
                                Version.FIRST),
                        never);
    }

    private TenantDetail detail() {
        return details().of(ACME.id(), DAYS).orElseThrow();
    }

    private static DeployedAgent deployed(
            int number, AgentStatus status, Optional<Instant> activatedAt, Optional<Instant> deactivatedAt) {
        return new DeployedAgent(
                agent(number),
                "Agente " + number,
                status,
                new AgentConfig(Map.of()),
                activatedAt,
                deactivatedAt,
                UsageTotals.NONE,
                deactivatedAt.map(at -> at.minusSeconds(1)),
                Version.FIRST);
    }

    private static Incident incident(int number) {
        return new Incident(
                id(number),
                Severity.ERROR,
                "Incidente " + number,
                "",
                IncidentStatus.OPEN,
                Version.FIRST,
                Optional.empty(),
                Optional.empty(),
                MORNING.plusSeconds(number),
                Optional.empty(),
                Optional.empty(),
                MORNING.plusSeconds(number));
    }

    private static List<Integer> hundreds(int count) {
        return IntStream.rangeClosed(1, count).map(i -> i * 100).boxed().toList();
    }
}
