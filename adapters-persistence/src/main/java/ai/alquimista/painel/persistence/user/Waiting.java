package ai.alquimista.painel.persistence.user;

import ai.alquimista.painel.application.port.TenantUsers.Settled;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Bounds how many connections wait for the identity provider at once: while it is slow, everything else still has some. */
final class Waiting {

    private static final long PATIENCE_MILLIS = 1_000;

    private final Semaphore places;

    Waiting(int places) {
        this.places = new Semaphore(places);
    }

    /** What comes of the work, or that it is still open where too many are waiting already. */
    <T> Settled<T> orOpen(Supplier<Settled<T>> work) {
        try {
            if (!places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) return open(new TimeoutException());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return open(stopped);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static <T> Settled<T> open(Exception cause) {
        return new Settled.Open<>(new Unavailable("a place to wait for the identity provider", cause));
    }
}
