package ai.alquimista.painel.application.bulk;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.port.BulkAnswers;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.Refusal.Mismatched;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.GrantedPlatform;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.tenant.TenantSelection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Does the same for many tenants, in their order, each by itself: what is refused for one stops no other. It begins with
 * none once its time is over, so that the request ends within five seconds; those that are left were not tried.
 *
 * <p>The whole answer is kept under the request's key behind all else, and only if to ask again would change nothing. So the
 * same request goes on where it ended, and what was done before, each work must see to that, is not done twice.
 */
public final class Bulk {

    static final Duration TIME = Duration.ofSeconds(3);

    private final PlatformGate gate;
    private final SelectedTenants tenants;
    private final BulkAnswers answers;
    private final Clock clock;
    private final int atOnce;

    /**
     * For one kind of work.
     *
     * @param atOnce how many tenants at a time
     */
    public Bulk(PlatformGate gate, SelectedTenants tenants, BulkAnswers answers, Clock clock, int atOnce) {
        this.gate = gate;
        this.tenants = tenants;
        this.answers = answers;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    /**
     * Does the work for each tenant that is meant.
     *
     * @throws Refusal if the caller may not, too many are meant, or the request's key was used for something else
     */
    public <T> Answered each(
            Caller caller,
            Operation operation,
            TenantSelection selection,
            Repeatable<Outcomes<T>> request,
            Function<Selected, T> work) {
        Instant end = clock.instant().plus(TIME);
        GrantedPlatform by = gate.enter(caller, operation);
        Optional<Answered> earlier = request.key().flatMap(key -> answers.earlier(by, key, clock.instant()));
        if (earlier.isPresent()) return earlier.get();
        Outcomes<T> outcomes = new Outcomes<>(attempts(tenants.of(selection), end, work));
        FirstAnswer answer = request.answer().apply(outcomes);
        return request.key()
                .filter(key -> outcomes.areFinal())
                .map(key -> kept(by, key, answer))
                .orElse(new Answered(answer, false));
    }

    /** Some at a time, begun with in their order: what is waited for is mostly a store. */
    private <T> List<Attempted<T>> attempts(List<Selected> all, Instant end, Function<Selected, T> work) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            List<Future<Attempted<T>>> begun = new ArrayList<>();
            for (Selected tenant : all) begun.add(threads.submit(() -> attempt(tenant, end, work)));
            List<Attempted<T>> ended = new ArrayList<>();
            for (Future<Attempted<T>> each : begun) ended.add(each.get());
            return ended;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException thrown) throw thrown;
            throw new IllegalStateException("work throws what is unchecked alone", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while many were at work", stopped);
        }
    }

    private <T> Attempted<T> attempt(Selected tenant, Instant end, Function<Selected, T> work) {
        if (!clock.instant().isBefore(end)) return new Attempted.NotTried<>(tenant);
        try {
            return new Attempted.Done<>(tenant, work.apply(tenant));
        } catch (Mismatched | Forbidden ofAll) {
            throw ofAll;
        } catch (Refusal refusal) {
            return new Attempted.Refused<>(tenant, refusal);
        }
    }

    /** What was done was done, kept or not: whoever asks again finds it so. */
    private Answered kept(GrantedPlatform by, Once.Key key, FirstAnswer answer) {
        try {
            return answers.keep(by, key, answer, clock.instant());
        } catch (Unavailable | Conflict notKept) {
            return new Answered(answer, false);
        }
    }
}
