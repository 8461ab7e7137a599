package ai.alquimista.painel.bootstrap.wiring;

import ai.alquimista.painel.application.port.AgentRuntime;
import ai.alquimista.painel.application.port.CommandEffects;
import ai.alquimista.painel.application.port.CommandPauses;
import ai.alquimista.painel.application.port.Commands;
import ai.alquimista.painel.application.port.Credentials;
import ai.alquimista.painel.application.port.DeadLetters;
import ai.alquimista.painel.application.port.IntegrationProbe;
import ai.alquimista.painel.application.port.Integrations;
import ai.alquimista.painel.application.port.Replays;
import ai.alquimista.painel.application.port.StaffDirectory;
import ai.alquimista.painel.application.port.StoreProbe;
import ai.alquimista.painel.application.port.Tenants;
import ai.alquimista.painel.application.work.AgentRestart;
import ai.alquimista.painel.application.work.Attempt;
import ai.alquimista.painel.application.work.Backoff;
import ai.alquimista.painel.application.work.CarryingOut;
import ai.alquimista.painel.application.work.Claims;
import ai.alquimista.painel.application.work.Effects;
import ai.alquimista.painel.application.work.HealthChecks;
import ai.alquimista.painel.application.work.IntegrationChecks;
import ai.alquimista.painel.application.work.Openings;
import ai.alquimista.painel.application.work.QueueReprocessing;
import ai.alquimista.painel.application.work.Room;
import ai.alquimista.painel.application.work.Settlement;
import ai.alquimista.painel.application.work.StillAllowed;
import ai.alquimista.painel.application.work.TokenReset;
import ai.alquimista.painel.application.work.Wanted;
import ai.alquimista.painel.application.work.WorkTrail;
import ai.alquimista.painel.application.work.Worker;
import ai.alquimista.painel.bootstrap.config.Settings;
import ai.alquimista.painel.bootstrap.work.WorkSettings;
import ai.alquimista.painel.bootstrap.work.WorkerLoop;
import ai.alquimista.painel.bootstrap.work.WorkerMetrics;
import ai.alquimista.painel.domain.command.CommandType;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** The worker, and what it carries commands out with. */
@Dependent
class WorkWiring {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration CHECK_LIMIT = Duration.ofSeconds(5);

    /** A little faster than the loop's pace, or each second look would come too soon and wait for the next. */
    private static final double LOOK = 0.7;

    @Produces
    @Singleton
    WorkSettings settings(Settings settings) {
        return WorkSettings.of(settings);
    }

    @Produces
    @Singleton
    WorkerMetrics metrics(MetricRegistry registry) {
        return new WorkerMetrics(registry);
    }

    @Produces
    @Singleton
    WorkTrail trail(WorkSettings settings, Clock clock) {
        return new WorkTrail(settings.worker(), clock);
    }

    /** Nobody waits for another attempt longer than for the lease of a worker that died. */
    @Produces
    @Singleton
    Backoff backoff(WorkSettings settings) {
        return new Backoff(
                FIRST_PAUSE,
                settings.lease(),
                settings.attempts(),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    @Produces
    @Singleton
    HealthChecks checks(
            Instance<StoreProbe> probes,
            Integrations integrations,
            CommandEffects effects,
            Credentials credentials,
            IntegrationProbe services) {
        return new HealthChecks(
                probes.stream().toList(),
                new IntegrationChecks(integrations, effects, credentials, services),
                CHECK_LIMIT);
    }

    @Produces
    @Singleton
    TokenReset reset(CommandEffects effects, Credentials credentials, WorkTrail trail) {
        return new TokenReset(effects, credentials, trail);
    }

    @Produces
    @Singleton
    AgentRestart restart(CommandEffects effects, AgentRuntime runtime, WorkTrail trail) {
        return new AgentRestart(effects, runtime, trail);
    }

    @Produces
    @Singleton
    QueueReprocessing reprocessing(DeadLetters letters, Replays replays, WorkSettings settings, Clock clock) {
        return new QueueReprocessing(letters, replays, settings.lease(), clock);
    }

    @Produces
    @Singleton
    Effects effects(HealthChecks checks, TokenReset reset, AgentRestart restart, QueueReprocessing reprocessing) {
        return new Effects(checks, reset, restart, reprocessing);
    }

    @Produces
    @Singleton
    StillAllowed allowed(StaffDirectory staff, Tenants tenants, CommandPauses pauses, Clock clock) {
        return new StillAllowed(staff, tenants, pauses, clock);
    }

    @Produces
    @Singleton
    CarryingOut carrying(StillAllowed allowed, Effects effects, Backoff backoff) {
        return new CarryingOut(allowed, effects, backoff);
    }

    @Produces
    @Singleton
    Settlement settlement(Commands commands, WorkTrail trail, Backoff backoff, Clock clock) {
        return new Settlement(commands, trail, backoff, clock);
    }

    @Produces
    @Singleton
    Attempt attempt(CarryingOut carrying, Settlement settlement, WorkerMetrics metrics) {
        return new Attempt(carrying, settlement, metrics, Thread::sleep);
    }

    @Produces
    @Singleton
    Wanted wanted(WorkSettings settings, CommandPauses pauses, Clock clock) {
        Room room = new Room(Arrays.stream(CommandType.values())
                .collect(Collectors.toMap(Function.identity(), type -> settings.atOnce())));
        return new Wanted(room, pauses, clock);
    }

    @Produces
    @Singleton
    Openings openings(Commands commands, WorkSettings settings, Clock clock) {
        return new Openings(commands, Duration.ofMillis((long) (settings.pace().toMillis() * LOOK)), clock);
    }

    @Produces
    @Singleton
    Claims claims(Commands commands, WorkSettings settings, Clock clock) {
        return new Claims(commands, settings.worker(), settings.lease(), clock);
    }

    @Produces
    @Singleton
    Worker worker(Openings openings, Claims claims, Attempt attempt, Wanted wanted) {
        return new Worker(openings, claims, attempt, wanted);
    }

    @Produces
    @Singleton
    WorkerLoop loop(Worker worker, WorkSettings settings, WorkerMetrics metrics) {
        metrics.show(() -> worker.holds().size());
        return new WorkerLoop(worker, settings.pace(), metrics.outage("rounds"), metrics.outage("leases"));
    }
}
