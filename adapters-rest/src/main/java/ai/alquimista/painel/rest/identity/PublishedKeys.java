package ai.alquimista.painel.rest.identity;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The issuer's keys, fetched by Nimbus and never older than the settings allow while the issuer answers. */
final class PublishedKeys implements AutoCloseable {

    /** How long a request waits for another's fetch, in milliseconds. */
    static final long MAX_WAIT = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(PublishedKeys.class);

    private final JWKSetSource<SecurityContext> source;
    private final RefreshLanes lanes;
    private final Clock clock;
    private volatile @Nullable KeySnapshot latest;

    PublishedKeys(JWKSetSource<SecurityContext> source, RefreshLanes lanes, Clock clock) {
        this.source = source;
        this.lanes = lanes;
        this.clock = clock;
    }

    /**
     * The keys as of now; fetched here only when none are held or they came of age.
     *
     * @throws KeysUnavailable when the issuer does not answer and nothing recent enough is held
     */
    KeySnapshot current() {
        try {
            return load(JWKSetCacheRefreshEvaluator.noRefresh());
        } catch (KeySourceException e) {
            LOG.warn("the issuer's keys are unavailable: {}", e.getMessage());
            throw new KeysUnavailable(e);
        }
    }

    /**
     * The keys after looking once more for an id that was not among them. Whoever comes while a fetch is under way waits
     * for its outcome, so a rotation under load fails nobody; a closed lane gives back what is held.
     */
    KeySnapshot lookedUpAgain(String keyId, String subject) {
        RefreshLanes.Lane lane = lanes.of(subject);
        if (!lockedInTime(lane)) {
            return current();
        }
        try {
            KeySnapshot held = current();
            return held.find(keyId).isPresent() || !lane.enter() ? held : fetchedAnew(held);
        } finally {
            lane.lock().unlock();
        }
    }

    void remember(String subject) {
        lanes.remember(subject);
    }

    private KeySnapshot fetchedAnew(KeySnapshot held) {
        try {
            return load(JWKSetCacheRefreshEvaluator.referenceComparison(held.origin()));
        } catch (KeySourceException e) {
            LOG.warn("looking for a new signing key failed: {}", e.getMessage());
            return held;
        }
    }

    private KeySnapshot load(JWKSetCacheRefreshEvaluator evaluator) throws KeySourceException {
        JWKSet set = source.getJWKSet(evaluator, clock.millis(), null);
        KeySnapshot known = latest;
        if (known == null || !known.isOf(set)) {
            known = new KeySnapshot(set);
            latest = known;
        }
        return known;
    }

    private static boolean lockedInTime(RefreshLanes.Lane lane) {
        try {
            return lane.lock().tryLock(MAX_WAIT, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
