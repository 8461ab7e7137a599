package ai.alquimista.painel.chaos;

import ai.alquimista.painel.local.process.LocalProblem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Cuts connections inside PostgreSQL while they are at work: those that take events in, and those that roll up. Now and then
 * the process behind one is killed, at which PostgreSQL throws all others out too and recovers from its log.
 */
final class Attacks implements Callable<Attacks> {

    private static final List<String> LOGINS = List.of("painel_ingest", "painel_jobs");
    private static final int CRASHES = 8;
    private static final Duration RECOVERED = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMillis(20);

    /** Whoever is at work comes first. */
    private static final String VICTIM = """
            SELECT pid
              FROM pg_stat_activity
             WHERE usename = :login
             ORDER BY state = 'active' DESC, random()
             LIMIT 1
            """;

    private final Jdbi superuser;
    private final ChaosSettings settings;
    private final AtomicBoolean over;
    private final AtomicInteger cut = new AtomicInteger();
    private final AtomicInteger crashes = new AtomicInteger();

    Attacks(Jdbi superuser, ChaosSettings settings, AtomicBoolean over) {
        this.superuser = superuser;
        this.settings = settings;
        this.over = over;
    }

    @Override
    public Attacks call() throws InterruptedException {
        var luck = new Random(settings.seed() + 2);
        while (!over.get()) {
            Thread.sleep(luck.nextLong(settings.rest().toMillis()));
            String login = LOGINS.get(luck.nextInt(LOGINS.size()));
            boolean crash = luck.nextInt(CRASHES) == 0;
            if (crash) crash(login);
            else cut(login);
        }
        return this;
    }

    private void cut(String login) {
        boolean isCut = superuser.withHandle(
                handle -> handle.createQuery("SELECT pg_terminate_backend(pid) FROM (" + VICTIM + ") AS victim")
                        .bind("login", login)
                        .mapTo(Boolean.class)
                        .findOne()
                        .orElse(false));
        if (isCut) cut.incrementAndGet();
    }

    private void crash(String login) throws InterruptedException {
        Optional<Long> victim = superuser.withHandle(handle -> handle.createQuery(VICTIM)
                .bind("login", login)
                .mapTo(Long.class)
                .findOne());
        if (victim.flatMap(ProcessHandle::of)
                .map(ProcessHandle::destroyForcibly)
                .orElse(false)) {
            crashes.incrementAndGet();
            awaitRecovery(victim.orElseThrow());
        }
    }

    /** Until PostgreSQL has forgotten the victim there is nothing to attack, and nothing to look at. */
    private void awaitRecovery(long victim) throws InterruptedException {
        long end = System.nanoTime() + RECOVERED.toNanos();
        while (isRemembered(victim)) {
            if (System.nanoTime() > end)
                throw new LocalProblem("PostgreSQL is not back from its crash after " + RECOVERED.toSeconds() + " s");
            Thread.sleep(LOOK);
        }
    }

    private boolean isRemembered(long victim) {
        try {
            return superuser.withHandle(
                    handle -> handle.createQuery("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE pid = :victim)")
                            .bind("victim", victim)
                            .mapTo(Boolean.class)
                            .one());
        } catch (JdbiException recovering) {
            return true;
        }
    }

    /** How many connections were cut one by one. */
    int cut() {
        return cut.get();
    }

    /** How often all were, by a crash. */
    int crashes() {
        return crashes.get();
    }
}
