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
        return once.flatMap(key -> earlier(key, now)).orElseGet(() -> {
            Accepted accepted = act.get();
            if (once.isPresent() && accepted instanceof Accepted.Fresh fresh)
                used.put(anybody(once.get()), new Used(once.get().fingerprint(), fresh, now.plus(KEPT)));
            return accepted;
        });
    }

    Optional<Accepted> earlier(Once key, Instant now) {
        return Optional.ofNullable(used.get(anybody(key)))
                .filter(before -> before.expiresAt().isAfter(now))
                .map(before -> before.fingerprint().equals(key.fingerprint())
                        ? new Accepted.Replayed(before.answer().answer())
                        : new Accepted.Mismatched());
    }

    private static Once anybody(Once key) {
        return new Once(key.tenant(), key.caller(), key.operation(), key.key(), "");
    }
}
