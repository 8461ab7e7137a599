package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.domain.Refusal.Mismatched;
import ai.alquimista.painel.domain.access.Grant;
import ai.alquimista.painel.domain.access.Once;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The first answers of requests with a key. */
final class InMemoryKeptAnswers {

    private static final Duration KEPT = Duration.ofHours(24);

    private final Map<Once, Kept> answers = new HashMap<>();

    private record Kept(String fingerprint, FirstAnswer answer, Instant expiresAt) {}

    <S> Answered once(Grant by, Repeatable<S> request, Instant now, Supplier<S> work) {
        if (request.key().isEmpty()) return new Answered(request.answer().apply(work.get()), false);
        Once once = Once.of(by, request.key().get());
        Once anybody = new Once(once.tenant(), once.caller(), once.operation(), once.key(), "");
        Kept kept = answers.get(anybody);
        if (kept != null && kept.expiresAt().isAfter(now)) {
            if (!kept.fingerprint().equals(once.fingerprint())) throw new Mismatched();
            return new Answered(kept.answer(), true);
        }
        FirstAnswer answer = request.answer().apply(work.get());
        answers.put(anybody, new Kept(once.fingerprint(), answer, now.plus(KEPT)));
        return new Answered(answer, false);
    }
}
