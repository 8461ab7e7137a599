package ai.alquimista.painel.application.billing;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.port.Revenue;
import ai.alquimista.painel.application.read.Answer;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.application.read.Question;
import ai.alquimista.painel.application.read.Reads;
import ai.alquimista.painel.application.read.Topic;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.GrantedPlatform;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.billing.RevenueOverview;
import ai.alquimista.painel.domain.platform.PlatformCalendar;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Period;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The revenue of all tenants together, over a period that ends on São Paulo's today. */
public final class BillingQueries {

    private static final Answer<RevenueOverview> OVERVIEW = Answer.of(RevenueOverview.class);
    private static final Duration CEILING = Duration.ofMinutes(15);

    private final PlatformGate gate;
    private final Revenue revenue;
    private final Reads reads;
    private final Clock clock;

    public BillingQueries(PlatformGate gate, Revenue revenue, Reads reads, Clock clock) {
        this.gate = gate;
        this.revenue = revenue;
        this.reads = reads;
        this.clock = clock;
    }

    public Cached<RevenueOverview> overview(Caller caller, Period period) {
        GrantedPlatform granted = gate.enter(caller, Operation.GET_INTERNAL_BILLING_OVERVIEW);
        DateRange range = period.endingOn(PlatformCalendar.today(clock.instant()));
        return reads.ask(
                granted,
                new Question<>(OVERVIEW, Set.of(Topic.BILLING, Topic.TENANTS), CEILING, List.of(range.toString())),
                () -> revenue.overview(range));
    }
}
