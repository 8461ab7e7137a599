package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.port.Commands.Accepted;
import ai.alquimista.painel.domain.access.Once;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Idempotency keys and what the first request of each was answered. */
final class InMemoryKeys {

    private static final Duration KEPT = Duration.ofHours(24);

    private final Map<Once, Used> used = new HashMap<>();

    private record Used(String fingerprint, Accepted.Fresh answer, Instant expiresAt) {}

    Accepted answer(Optional<Once> once, Instant now, Supplier<Accepted> act) {
        if (once.isEmpty()) return act.get();
        Once key = once.get();
        Once anybody = new Once(key.tenant(), key.caller(), key.operation(), key.key(), "");
        Used before = used.get(anybody);
        if (before != null && before.expiresAt().isAfter(now))
            return before.fingerprint().equals(key.fingerprint())
                    ? new Accepted.Replayed(before.answer().answer())
                    : new Accepted.Mismatched();
        Accepted accepted = act.get();
        if (accepted instanceof Accepted.Fresh fresh)
            used.put(anybody, new Used(key.fingerprint(), fresh, now.plus(KEPT)));
        return accepted;
    }
}
