package ai.alquimista.painel.application.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.memory.InMemoryPorts;
import ai.alquimista.painel.application.memory.InMemoryStore;
import ai.alquimista.painel.application.port.ReadCache;
import ai.alquimista.painel.application.read.Reads;
import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.billing.Movements;
import ai.alquimista.painel.domain.billing.Mrr;
import ai.alquimista.painel.domain.billing.RevenueOverview;
import ai.alquimista.painel.domain.billing.RevenueSpan;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Period;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class BillingQueriesTest {

    private static final UserId ANA = new UserId("ana");

    private final InMemoryPorts ports = new InMemoryPorts(new InMemoryStore());

    @ParameterizedTest
    @CsvSource({"2026-03-10T02:59:59Z, 2026-03-09", "2026-03-10T03:00:00Z, 2026-03-10"})
    void a_period_ends_on_the_platforms_own_today(Instant now, LocalDate today) {
        ports.store().staff(ANA, true);

        RevenueOverview overview = queries(now)
                .overview(caller(Group.INTERNAL_ADMIN), Period.SEVEN_DAYS)
                .value();

        assertThat(overview.range()).isEqualTo(new DateRange(today.minusDays(6), today));
    }

    @ParameterizedTest
    @EnumSource(value = Group.class, mode = Mode.EXCLUDE, names = "INTERNAL_ADMIN")
    void only_a_manager_sees_it(Group group) {
        ports.store().staff(ANA, true);

        assertThatThrownBy(() -> queries(Instant.EPOCH).overview(caller(group), Period.SEVEN_DAYS))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_manager_who_left_does_not_see_it() {
        ports.store().staff(ANA, false);

        assertThatThrownBy(() -> queries(Instant.EPOCH).overview(caller(Group.INTERNAL_ADMIN), Period.SEVEN_DAYS))
                .isInstanceOf(Forbidden.class);
    }

    private BillingQueries queries(Instant now) {
        return new BillingQueries(
                new PlatformGate(ports),
                BillingQueriesTest::nothing,
                new Reads(ports, ReadCache.NONE),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static RevenueOverview nothing(DateRange range) {
        RevenueSpan span = RevenueSpan.backFrom(Mrr.NONE, 0, Movements.NONE, Movements.NONE);
        return new RevenueOverview(range, span, List.of(), List.of(), RevenueOverview.trend(range, Mrr.NONE, Map.of()));
    }

    private static Caller caller(Group group) {
        return new Caller(ANA, Set.of(group), Optional.empty(), Instant.EPOCH, new Origin("", ""));
    }
}
