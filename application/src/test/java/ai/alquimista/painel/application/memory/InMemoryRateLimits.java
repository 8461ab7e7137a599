package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.port.RateLimits;
import ai.alquimista.painel.domain.limit.Bucket;
import ai.alquimista.painel.domain.limit.Level;
import ai.alquimista.painel.domain.limit.Scope;
import ai.alquimista.painel.domain.limit.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** The limits over a map and a clock of microseconds; what each request asked for can be looked at. */
public final class InMemoryRateLimits implements RateLimits {

    private final LongSupplier micros;
    private final Map<Key, Long> arrivals = new HashMap<>();
    private List<Bucket> asked = List.of();

    public InMemoryRateLimits(LongSupplier micros) {
        this.micros = micros;
    }

    @Override
    public Verdict take(List<Bucket> buckets) {
        asked = List.copyOf(buckets);
        long now = micros.getAsLong();
        List<Level> levels = buckets.stream()
                .map(bucket -> Level.at(bucket, arrivals.getOrDefault(Key.of(bucket), 0L), now))
                .toList();
        if (!levels.stream().allMatch(Level::admitsOne)) return Verdict.refusing(levels);
        List<Level> charged = levels.stream().map(Level::chargedOne).toList();
        charged.forEach(level -> arrivals.put(Key.of(level.bucket()), now + level.debtMicros()));
        return Verdict.admitting(charged);
    }

    /** The buckets of the last request. */
    public List<Bucket> lastAsked() {
        return asked;
    }

    private record Key(Scope scope, String subject) {

        static Key of(Bucket bucket) {
            return new Key(bucket.scope(), bucket.subject());
        }
    }
}
