package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Servers that are killed while they invite people, and what another makes of it. */
class UsersAfterDeathIT {

    private static final int KILLS = 3;
    private static final int AT_ONCE = 4;
    private static final int BEFORE_DEATH = 6;
    private static final long MOMENT = 1_000_000;
    private static final Duration BUSY = Duration.ofSeconds(30);
    private static final Duration FOLLOWED_UP = Duration.ofSeconds(60);

    private final Company company = Company.large();
    private final Set<String> invited = new ConcurrentSkipListSet<>();

    @Test
    void are_here_and_with_the_identity_provider_or_neither() throws InterruptedException {
        for (int kill = 0; kill < KILLS; kill++) killInTheMidst();
        assertThat(invited).hasSizeGreaterThanOrEqualTo(KILLS * BEFORE_DEATH);

        Eventually.within(
                FOLLOWED_UP,
                () -> assertThat(rows("SELECT user_id::text FROM directory_tasks WHERE tenant_id = :tenant"))
                        .isEmpty());
        List<String> here = rows("SELECT email FROM tenant_users WHERE tenant_id = :tenant AND status = 'active'");
        assertThat(rows("SELECT email FROM tenant_users WHERE tenant_id = :tenant AND status <> 'active'"))
                .isEmpty();
        assertThat(here).containsAll(invited);
        List<DemoUser> there = Service.running().issuer().users().stream()
                .filter(user -> user.tenant().equals(Optional.of(company.tenant())))
                .toList();
        assertThat(there).extracting(DemoUser::email).containsExactlyInAnyOrderElementsOf(here);
        assertThat(there).allSatisfy(user -> assertThat(user.groups()).hasSize(1));
        assertThat(there.stream().map(DemoUser::sub).map(Object::toString).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        rows("SELECT cognito_sub FROM tenant_users WHERE tenant_id = :tenant"));
    }

    private void killInTheMidst() throws InterruptedException {
        int before = invited.size();
        try (MortalServer server = new MortalServer()) {
            List<Thread> senders = new ArrayList<>();
            for (int sender = 0; sender < AT_ONCE; sender++)
                senders.add(Thread.ofVirtual().start(() -> inviteUntilDeath(server)));
            long end = System.nanoTime() + BUSY.toNanos();
            while (invited.size() < before + BEFORE_DEATH && System.nanoTime() < end) LockSupport.parkNanos(MOMENT);
            server.kill();
            for (Thread sender : senders) sender.join();
        }
    }

    private void inviteUntilDeath(MortalServer server) {
        try {
            while (true) {
                String email = Company.address();
                Answer answer = company.invite(server.baseUrl(), email, "user");
                if (answer.status() == 201) invited.add(email);
            }
        } catch (UncheckedIOException dead) {
            // As it is meant.
        }
    }

    private List<String> rows(String sql) {
        return OwnerEyes.rows(sql, Map.of("tenant", company.tenant()), (row, any) -> row.getString(1));
    }
}
