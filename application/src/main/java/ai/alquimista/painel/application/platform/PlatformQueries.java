package ai.alquimista.painel.application.platform;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.port.PlatformUsage;
import ai.alquimista.painel.application.read.Answer;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.application.read.Question;
import ai.alquimista.painel.application.read.Reads;
import ai.alquimista.painel.application.read.Topic;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.GrantedPlatform;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.platform.PlatformAgent;
import ai.alquimista.painel.domain.platform.PlatformCalendar;
import ai.alquimista.painel.domain.platform.PlatformOverview;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Period;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The usage of all tenants together, over a period that ends on São Paulo's today. */
public final class PlatformQueries {

    private static final Answer<PlatformOverview> OVERVIEW = Answer.of(PlatformOverview.class);
    private static final Duration OVERVIEW_CEILING = Duration.ofMinutes(10);
    private static final Answer<List<PlatformAgent>> AGENTS = Answer.listOf(PlatformAgent.class);
    private static final Duration AGENTS_CEILING = Duration.ofMinutes(5);

    private final PlatformGate gate;
    private final PlatformUsage usage;
    private final Reads reads;
    private final Clock clock;

    public PlatformQueries(PlatformGate gate, PlatformUsage usage, Reads reads, Clock clock) {
        this.gate = gate;
        this.usage = usage;
        this.reads = reads;
        this.clock = clock;
    }

    public Cached<PlatformOverview> overview(Caller caller, Period period) {
        GrantedPlatform granted = gate.enter(caller, Operation.GET_INTERNAL_USAGE_OVERVIEW);
        DateRange range = range(period);
        return reads.ask(
                granted,
                new Question<>(
                        OVERVIEW,
                        Set.of(Topic.USAGE, Topic.TENANTS, Topic.BILLING),
                        OVERVIEW_CEILING,
                        List.of(range.toString())),
                () -> usage.readings(range).over(range));
    }

    /** Every agent of the catalogue, the busiest first. */
    public Cached<List<PlatformAgent>> agents(Caller caller, Period period) {
        GrantedPlatform granted = gate.enter(caller, Operation.LIST_INTERNAL_AGENTS);
        DateRange range = range(period);
        return reads.ask(
                granted,
                new Question<>(AGENTS, Set.of(Topic.USAGE, Topic.TENANTS), AGENTS_CEILING, List.of(range.toString())),
                () -> usage.agents(range).stream()
                        .sorted(PlatformAgent.BUSIEST_FIRST)
                        .toList());
    }

    private DateRange range(Period period) {
        return period.endingOn(PlatformCalendar.today(clock.instant()));
    }
}
