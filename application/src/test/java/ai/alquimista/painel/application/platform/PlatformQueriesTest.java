package ai.alquimista.painel.application.platform;

import static ai.alquimista.painel.application.port.Samples.agent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.memory.InMemoryPorts;
import ai.alquimista.painel.application.memory.InMemoryStore;
import ai.alquimista.painel.application.port.PlatformUsage;
import ai.alquimista.painel.application.port.ReadCache;
import ai.alquimista.painel.application.read.Reads;
import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.platform.PlatformAgent;
import ai.alquimista.painel.domain.platform.Readings;
import ai.alquimista.painel.domain.platform.Stocks;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Period;
import ai.alquimista.painel.domain.usage.Requests;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlatformQueriesTest {

    private static final UserId ANA = new UserId("ana");

    private final InMemoryPorts ports = new InMemoryPorts(new InMemoryStore());

    @ParameterizedTest
    @CsvSource({"2026-03-10T02:59:59Z, 2026-03-09", "2026-03-10T03:00:00Z, 2026-03-10"})
    void a_period_ends_on_the_platforms_own_today(Instant now, LocalDate today) {
        ports.store().staff(ANA, true);

        DateRange range = queries(now)
                .overview(caller(Group.INTERNAL_SUPPORT), Period.THIRTY_DAYS)
                .value()
                .range();

        assertThat(range).isEqualTo(new DateRange(today.minusDays(29), today));
    }

    @Test
    void the_agents_come_busiest_first_then_by_name() {
        ports.store().staff(ANA, true);

        assertThat(queries(Instant.EPOCH)
                        .agents(caller(Group.INTERNAL_ADMIN), Period.SEVEN_DAYS)
                        .value())
                .extracting(PlatformAgent::name)
                .containsExactly("Ciclo", "Aurora", "Boreal");
    }

    @ParameterizedTest
    @EnumSource(
            value = Group.class,
            names = {"TENANT_ADMIN", "TENANT_USER"})
    void a_customer_sees_nothing_of_it(Group group) {
        ports.store().staff(ANA, true);

        assertThatThrownBy(() -> queries(Instant.EPOCH).overview(caller(group), Period.SEVEN_DAYS))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> queries(Instant.EPOCH).agents(caller(group), Period.SEVEN_DAYS))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void whoever_left_the_staff_sees_nothing_of_it() {
        ports.store().staff(ANA, false);

        assertThatThrownBy(() -> queries(Instant.EPOCH).overview(caller(Group.INTERNAL_ADMIN), Period.SEVEN_DAYS))
                .isInstanceOf(Forbidden.class);
    }

    private PlatformQueries queries(Instant now) {
        return new PlatformQueries(
                new PlatformGate(ports),
                new Kept(List.of(used(1, "Boreal", 3), used(2, "Aurora", 3), used(3, "Ciclo", 9))),
                new Reads(ports, ReadCache.NONE),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static PlatformAgent used(int number, String name, long requests) {
        return new PlatformAgent(agent(number), name, "Vendas", 1, new Requests(requests, requests));
    }

    private static Caller caller(Group group) {
        return new Caller(ANA, Set.of(group), Optional.empty(), Instant.EPOCH, new Origin("", ""));
    }

    /** The same whatever days are asked for. */
    private record Kept(List<PlatformAgent> catalogue) implements PlatformUsage {

        @Override
        public Readings readings(DateRange range) {
            Stocks none = new Stocks(0, 0, 0);
            return new Readings(none, none, List.of(), Optional.empty(), Optional.empty(), List.of(), catalogue);
        }

        @Override
        public List<PlatformAgent> agents(DateRange range) {
            return catalogue;
        }
    }
}
