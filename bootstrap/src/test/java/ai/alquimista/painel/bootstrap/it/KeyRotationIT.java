package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import ai.alquimista.painel.local.issuer.DemoUsers;
import ai.alquimista.painel.local.issuer.LocalIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The issuer changes its keys while people work. */
class KeyRotationIT {

    private static final List<DemoUser> USERS =
            List.of(DemoUsers.TENANT_ADMIN, DemoUsers.TENANT_USER, DemoUsers.OTHER_TENANT_ADMIN);

    /** The verifier looks for an unknown key at most this often, so an issuer must not rotate faster. */
    private static final Duration LOOKS_APART = Duration.ofSeconds(30);

    @Test
    void fails_no_request_and_ends_the_key_before_the_last() {
        LocalIssuer issuer = Service.running().issuer();
        String old = Service.running().token(DemoUsers.TENANT_ADMIN);
        assertThat(status(old)).isEqualTo(200);
        try (SteadyWork work = new SteadyWork(USERS.stream()
                .<Supplier<Answer>>map(user -> () -> get(Service.running().token(user)))
                .toList())) {
            work.goesOn();
            rotate(issuer);
            work.goesOn();
            assertThat(status(old)).as("the old key is still published").isEqualTo(200);

            rotate(issuer);
            work.goesOn();
            assertThat(status(old)).as("the old key is gone").isEqualTo(401);
            assertThat(work.failures()).isEmpty();
        }
    }

    private static void rotate(LocalIssuer issuer) {
        Instant next = issuer.keysReadAt().plus(LOOKS_APART).plusSeconds(1);
        while (Instant.now().isBefore(next))
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        issuer.rotateKeys();
    }

    private static int status(String token) {
        return get(token).status();
    }

    private static Answer get(String token) {
        return Http.get("/tenant/me", token);
    }
}
