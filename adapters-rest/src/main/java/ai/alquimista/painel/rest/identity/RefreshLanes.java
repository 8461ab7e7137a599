package ai.alquimista.painel.rest.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How often an unknown key id may make us fetch the issuer's keys. Anybody can write a well-formed token with an
 * invented key id, so callers whose tokens we verified before have a lane of their own: invented ids keep the strangers'
 * lane busy, and a rotation still goes through at once for the people who are signed in.
 */
final class RefreshLanes {

    private static final int MAX_SUBJECTS = 10_000;

    private final Lane strangers = new Lane();
    private final Lane acquaintances = new Lane();
    private final Cache<String, Boolean> subjects;
    private final Clock clock;
    private final Duration apart;

    RefreshLanes(TokenSettings settings, Clock clock) {
        this.clock = clock;
        this.apart = settings.unknownKeyRefresh();
        this.subjects = Caffeine.newBuilder()
                .maximumSize(MAX_SUBJECTS)
                .expireAfterWrite(settings.maxLifetime())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /** A subject of a verified token. */
    void remember(String subject) {
        subjects.put(subject, Boolean.TRUE);
    }

    Lane of(String subject) {
        return subjects.getIfPresent(subject) == null ? strangers : acquaintances;
    }

    /** One fetch at a time, and the next no sooner than {@code apart} after it began. */
    final class Lane {

        private final ReentrantLock lock = new ReentrantLock();
        private Instant opens = Instant.MIN;

        ReentrantLock lock() {
            return lock;
        }

        /** Whether a fetch may begin now; to be asked under the lock. */
        boolean enter() {
            Instant now = clock.instant();
            if (now.isBefore(opens)) {
                return false;
            }
            opens = now.plus(apart);
            return true;
        }
    }
}
