package ai.alquimista.painel.application.subnucleo;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.port.Subnucleos;
import ai.alquimista.painel.application.read.Answer;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.application.read.Question;
import ai.alquimista.painel.application.read.Reads;
import ai.alquimista.painel.application.read.Topic;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.subnucleo.Subnucleo;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Period;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A tenant's sub-cores with what they did lately. */
public final class SubnucleoQueries {

    private static final Answer<List<Subnucleo>> SUBNUCLEOS = Answer.listOf(Subnucleo.class);
    private static final Duration CEILING = Duration.ofMinutes(5);

    private final TenantGate gate;
    private final Subnucleos subnucleos;
    private final Reads reads;
    private final Clock clock;

    public SubnucleoQueries(TenantGate gate, Subnucleos subnucleos, Reads reads, Clock clock) {
        this.gate = gate;
        this.subnucleos = subnucleos;
        this.reads = reads;
        this.clock = clock;
    }

    public Cached<List<Subnucleo>> list(Caller caller, Optional<TenantId> asked) {
        Granted granted = gate.enter(caller, Operation.LIST_TENANT_SUBNUCLEOS, asked);
        DateRange days = Period.THIRTY_DAYS.endingOn(granted.tenant().today(clock.instant()));
        return reads.ask(
                granted,
                new Question<>(SUBNUCLEOS, Set.of(Topic.TENANTS, Topic.USAGE), CEILING, List.of(days.toString())),
                () -> subnucleos.ofTenant(granted.tenant().id(), days));
    }
}
