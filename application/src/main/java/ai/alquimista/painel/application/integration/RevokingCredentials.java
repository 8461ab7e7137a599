package ai.alquimista.painel.application.integration;

import ai.alquimista.painel.application.port.CondemnedCredentials;
import ai.alquimista.painel.application.port.Credentials;
import ai.alquimista.painel.application.port.Doubt;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Has the secret store forget credentials that no integration has. */
public final class RevokingCredentials {

    /** Nobody who hands a credential over takes so long. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int AT_ONCE = 100;

    private final CondemnedCredentials condemned;
    private final Credentials credentials;
    private final Clock clock;

    public RevokingCredentials(CondemnedCredentials condemned, Credentials credentials, Clock clock) {
        this.condemned = condemned;
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * One round; one that cannot be revoked keeps none of the others from it.
     *
     * @return how many were revoked
     * @throws RuntimeException what the first of those that could not be revoked failed by
     */
    public int round() {
        int revoked = 0;
        Optional<RuntimeException> first = Optional.empty();
        for (Doubt doubt : condemned.oldest(clock.instant().minus(PATIENCE), AT_ONCE)) {
            Optional<RuntimeException> failure = revoke(doubt);
            if (failure.isEmpty()) revoked++;
            first = first.or(() -> failure);
        }
        if (first.isPresent()) throw first.get();
        return revoked;
    }

    private Optional<RuntimeException> revoke(Doubt doubt) {
        try {
            credentials.revoke(doubt.name());
            condemned.settle(doubt);
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }
}
