package ai.alquimista.painel.rest.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Tokens verified before, by the SHA-256 of the whole token, so that RSA is paid once; at most 10,000, until exp. */
final class VerifiedTokens {

    private static final int MAX_TOKENS = 10_000;

    private final Cache<ByteBuffer, Entry> entries;

    VerifiedTokens(Clock clock) {
        this.entries = Caffeine.newBuilder()
                .maximumSize(MAX_TOKENS)
                .expireAfter(Expiry.<ByteBuffer, Entry>creating(
                        (digest, entry) -> Duration.between(clock.instant(), entry.token.expiresAt())))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    Optional<Entry> find(ByteBuffer digest) {
        return Optional.ofNullable(entries.getIfPresent(digest));
    }

    void add(ByteBuffer digest, Entry entry) {
        entries.put(digest, entry);
    }

    static ByteBuffer digest(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    record Entry(VerifiedToken token, KeySnapshot.PublishedKey key) {}
}
