package ai.alquimista.painel.application.tenant;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.port.Tenants;
import ai.alquimista.painel.application.read.Answer;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.application.read.Question;
import ai.alquimista.painel.application.read.Reads;
import ai.alquimista.painel.application.read.Topic;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import ai.alquimista.painel.domain.usage.DateRange;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A tenant about itself. */
public final class TenantQueries {

    private static final Answer<TenantProfile> PROFILE = Answer.of(TenantProfile.class);
    private static final Duration CEILING = Duration.ofMinutes(5);

    private final TenantGate gate;
    private final Tenants tenants;
    private final Reads reads;
    private final Clock clock;

    public TenantQueries(TenantGate gate, Tenants tenants, Reads reads, Clock clock) {
        this.gate = gate;
        this.tenants = tenants;
        this.reads = reads;
        this.clock = clock;
    }

    public Cached<TenantProfile> me(Caller caller, Optional<TenantId> asked) {
        Granted granted = gate.enter(caller, Operation.GET_TENANT_ME, asked);
        DateRange month = DateRange.monthUntil(granted.tenant().today(clock.instant()));
        return reads.ask(
                granted,
                new Question<>(PROFILE, Set.of(Topic.TENANTS, Topic.USAGE), CEILING, List.of(month.toString())),
                () -> tenants.profile(granted.tenant().id(), month).orElseThrow(() -> new Refusal.NotFound("tenant")));
    }
}
