package ai.alquimista.painel.application.usage;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static ai.alquimista.painel.application.port.Samples.agent;
import static ai.alquimista.painel.application.port.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.access.Trail;
import ai.alquimista.painel.application.memory.InMemoryPorts;
import ai.alquimista.painel.application.memory.InMemoryStore;
import ai.alquimista.painel.application.port.ReadCache;
import ai.alquimista.painel.application.read.Reads;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.usage.Period;
import ai.alquimista.painel.domain.usage.UsageReport;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageQueriesTest {

    private static final UserId ANA = new UserId("ana");
    private static final Caller CALLER =
            new Caller(ANA, Set.of(Group.TENANT_USER), Optional.empty(), Instant.EPOCH, new Origin("", ""));

    private final InMemoryPorts ports = new InMemoryPorts(new InMemoryStore());

    @ParameterizedTest
    @CsvSource({
        "America/Sao_Paulo, 2026-03-10T02:59:59Z, 2026-03-09",
        "America/Sao_Paulo, 2026-03-10T03:00:00Z, 2026-03-10",
        "America/Manaus, 2026-03-10T03:59:59Z, 2026-03-09",
        "America/Noronha, 2026-03-10T02:00:00Z, 2026-03-10"
    })
    void a_period_ends_on_the_tenants_own_today(ZoneId zone, Instant now, LocalDate today) {
        ports.store().tenant(ACME, zone);
        ports.store().user(ACME.id(), ANA, true);

        UsageReport report = queries(now)
                .report(CALLER, Optional.empty(), Period.SEVEN_DAYS, Optional.empty())
                .value();

        assertThat(report.range().last()).isEqualTo(today);
        assertThat(report.daily()).hasSize(7);
    }

    @Test
    void an_agent_that_is_not_the_tenants_is_not_found() {
        ports.store().tenant(ACME, SAO_PAULO);
        ports.store().user(ACME.id(), ANA, true);
        ports.store().agent(agent(1), "Aurora", "Vendas", id(1));

        assertThatThrownBy(() -> queries(Instant.EPOCH)
                        .report(CALLER, Optional.empty(), Period.SEVEN_DAYS, Optional.of(agent(1))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void an_export_tells_the_same_and_is_written_down() {
        ports.store().tenant(ACME, SAO_PAULO);
        ports.store().user(ACME.id(), ANA, true);
        UsageQueries queries = queries(Instant.EPOCH);

        UsageReport shown = queries.report(CALLER, Optional.empty(), Period.SEVEN_DAYS, Optional.empty())
                .value();
        assertThat(ports.written()).isEmpty();
        UsageReport taken = queries.export(CALLER, Optional.empty(), Period.SEVEN_DAYS, Optional.empty())
                .value();

        assertThat(taken).isEqualTo(shown);
        assertThat(ports.written()).extracting(AuditEntry::type).containsExactly("tenant.data.exported");
    }

    private UsageQueries queries(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new UsageQueries(
                new TenantGate(ports, ports, ports, new Trail(ports, clock)),
                ports,
                ports,
                new Reads(ports, ReadCache.NONE),
                clock);
    }
}
