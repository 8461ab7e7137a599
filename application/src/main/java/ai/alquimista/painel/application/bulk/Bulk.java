package ai.alquimista.painel.application.bulk;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.port.BulkAnswers;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.GrantedPlatform;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.tenant.TenantSelection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Does the same for many tenants, in their order: what is refused for one stops no other. It begins with none once its time
 * is over, so that the request ends within five seconds; those that are left were not tried.
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
     * @param atOnce how much of the work at a time
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
            Work<T> work) {
        Instant end = clock.instant().plus(TIME);
        GrantedPlatform by = gate.enter(caller, operation);
        Optional<Answered> earlier = request.key().flatMap(key -> answers.earlier(by, key, clock.instant()));
        if (earlier.isPresent()) return earlier.get();
        Outcomes<T> outcomes =
                new Round<>(by, work, () -> !clock.instant().isBefore(end)).through(tenants.of(selection), atOnce);
        FirstAnswer answer = request.answer().apply(outcomes);
        return request.key()
                .filter(key -> outcomes.areFinal())
                .map(key -> kept(by, key, answer))
                .orElse(new Answered(answer, false));
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
