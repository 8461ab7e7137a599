package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static ai.alquimista.painel.application.port.Samples.agent;
import static ai.alquimista.painel.application.port.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.subnucleo.Subnucleo;
import ai.alquimista.painel.domain.subnucleo.SubnucleoStatus;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Period;
import ai.alquimista.painel.domain.usage.UsageTotals;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

public abstract class SubnucleosContract {

    private static final DateRange DAYS = Period.THIRTY_DAYS.endingOn(LocalDate.of(2026, 3, 10));

    protected abstract Facts facts();

    protected abstract Subnucleos subnucleos();

    @Test
    void count_their_tenants_agents_and_requests_alone() {
        facts().tenant(ACME, SAO_PAULO);
        facts().tenant(RIVAL, SAO_PAULO);
        facts().subnucleo(id(1), "Zeta");
        facts().subnucleo(id(2), "Alfa");
        facts().agent(agent(1), "Aurora", "Vendas", id(1));
        facts().agent(agent(2), "Brisa", "Vendas", id(1));
        facts().takes(ACME.id(), id(1), SubnucleoStatus.ACTIVE);
        facts().takes(ACME.id(), id(2), SubnucleoStatus.INACTIVE);
        facts().takes(RIVAL.id(), id(1), SubnucleoStatus.ACTIVE);
        facts().assigned(ACME.id(), agent(1), AgentStatus.ACTIVE, ACME.createdAt());
        facts().assigned(ACME.id(), agent(2), AgentStatus.INACTIVE, ACME.createdAt());
        facts().assigned(RIVAL.id(), agent(1), AgentStatus.ACTIVE, RIVAL.createdAt());
        facts().usage(ACME.id(), DAYS.first().minusDays(1), agent(1), List.of(5), List.of(), 1);
        facts().usage(ACME.id(), DAYS.first(), agent(1), List.of(5, 6), List.of(), 1);
        facts().usage(ACME.id(), DAYS.last(), agent(2), List.of(), List.of(7), 2);
        facts().usage(RIVAL.id(), DAYS.last(), agent(1), List.of(5), List.of(), 1);

        assertThat(subnucleos().ofTenant(ACME.id(), DAYS))
                .containsExactly(
                        new Subnucleo(id(2), "Alfa", SubnucleoStatus.INACTIVE, 0, UsageTotals.NONE),
                        new Subnucleo(id(1), "Zeta", SubnucleoStatus.ACTIVE, 1, new UsageTotals(3, 2, 1, 18, 3)));
    }
}
