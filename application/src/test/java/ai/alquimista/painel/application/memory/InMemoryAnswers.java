package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.port.BulkAnswers;
import ai.alquimista.painel.domain.Refusal.Mismatched;
import ai.alquimista.painel.domain.access.Grant;
import ai.alquimista.painel.domain.access.Once;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers by their keys, for a day. */
public final class InMemoryAnswers implements BulkAnswers {

    private static final Duration KEPT = Duration.ofHours(24);

    private final Map<Once, Kept> kept = new HashMap<>();

    private record Kept(String fingerprint, FirstAnswer answer, Instant until) {}

    /** What was answered before, or what comes of the work. */
    <S> Answered once(Grant by, Repeatable<S> request, Instant now, Supplier<S> work) {
        return request.key()
                .map(key -> earlier(by, key, now)
                        .orElseGet(() -> keep(by, key, request.answer().apply(work.get()), now)))
                .orElseGet(() -> new Answered(request.answer().apply(work.get()), false));
    }

    @Override
    public Optional<Answered> earlier(Grant by, Once.Key key, Instant now) {
        Optional<Kept> before =
                Optional.ofNullable(kept.get(anybodys(by, key))).filter(each -> now.isBefore(each.until()));
        if (before.filter(each -> !each.fingerprint().equals(key.fingerprint())).isPresent()) throw new Mismatched();
        return before.map(each -> new Answered(each.answer(), true));
    }

    @Override
    public Answered keep(Grant by, Once.Key key, FirstAnswer answer, Instant now) {
        return earlier(by, key, now).orElseGet(() -> {
            kept.put(anybodys(by, key), new Kept(key.fingerprint(), answer, now.plus(KEPT)));
            return new Answered(answer, false);
        });
    }

    private static Once anybodys(Grant by, Once.Key key) {
        return Once.of(by, new Once.Key(key.text(), ""));
    }
}
