package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.local.issuer.DemoUser;
import ai.alquimista.painel.local.issuer.DemoUsers;
import ai.alquimista.painel.local.issuer.LocalIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The issuer changes its keys while people work. */
class KeyRotationIT {

    private static final List<DemoUser> USERS =
            List.of(DemoUsers.TENANT_ADMIN, DemoUsers.TENANT_USER, DemoUsers.OTHER_TENANT_ADMIN);

    /** The verifier looks for an unknown key at most this often, so an issuer must not rotate faster. */
    private static final Duration LOOKS_APART = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void fails_no_request_and_ends_the_key_before_the_last() {
        LocalIssuer issuer = Service.running().issuer();
        String old = Service.running().token(DemoUsers.TENANT_ADMIN);
        assertThat(status(old)).isEqualTo(200);
        try (Work work = new Work()) {
            work.goesOn();
            rotate(issuer);
            work.goesOn();
            assertThat(status(old)).as("the old key is still published").isEqualTo(200);

            rotate(issuer);
            work.goesOn();
            assertThat(status(old)).as("the old key is gone").isEqualTo(401);
            assertThat(work.failures).isEmpty();
        }
    }

    private static void rotate(LocalIssuer issuer) {
        Instant next = issuer.keysReadAt().plus(LOOKS_APART).plusSeconds(1);
        while (Instant.now().isBefore(next))
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        issuer.rotateKeys();
    }

    private static int status(String token) {
        return Http.get("/tenant/me", token).status();
    }

    /** Several people who sign in and ask, over and over, until closed. */
    private static final class Work implements AutoCloseable {

        private static final Duration PAUSE = Duration.ofMillis(250);

        private final Queue<String> failures = new ConcurrentLinkedQueue<>();
        private final Map<DemoUser, Integer> answers = new ConcurrentHashMap<>();
        private final List<Thread> threads;
        private volatile boolean over;

        Work() {
            threads = USERS.stream()
                    .map(user -> Thread.ofVirtual().start(() -> work(user)))
                    .toList();
        }

        private void work(DemoUser user) {
            while (!over) {
                try {
                    int status = status(Service.running().token(user));
                    if (status != 200) failures.add(user.email() + " got " + status + " at " + Instant.now());
                } catch (RuntimeException failed) {
                    failures.add(user.email() + " got " + failed);
                }
                answers.merge(user, 1, Integer::sum);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }

        /** Returns when everybody has been answered with a token asked for after the call. */
        void goesOn() {
            Map<DemoUser, Integer> before = Map.copyOf(answers);
            Eventually.within(
                    PATIENCE,
                    () -> assertThat(USERS)
                            .allSatisfy(user -> assertThat(answers.getOrDefault(user, 0))
                                    .isGreaterThan(before.getOrDefault(user, 0) + 1)));
        }

        @Override
        public void close() {
            over = true;
            for (Thread thread : threads) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
