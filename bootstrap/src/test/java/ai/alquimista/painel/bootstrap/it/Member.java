package ai.alquimista.painel.bootstrap.it;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import ai.alquimista.painel.local.issuer.DemoUsers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody who has never asked for anything yet, at an address of their own.
 *
 * @param address of a range that is kept for documentation
 */
record Member(UUID sub, String token, String address) {

    private static final AtomicInteger MET = new AtomicInteger();
    private static final String EMAIL_END = "@limited.example";

    /** In the group, but no tenant's. */
    static Member ofNowhere(String group) {
        UUID sub = UUID.randomUUID();
        DemoUser user = new DemoUser(sub, sub + EMAIL_END, "Limitado", List.of(group), Optional.empty());
        int number = MET.incrementAndGet();
        return new Member(
                sub, OddTokens.with(user, Map.of()), "198.51.%d.%d".formatted(100 + number / 256, number % 256));
    }

    static Member of(UUID tenant) {
        Member member = ofNowhere("TENANT_USER");
        Service.running()
                .owner()
                .useHandle(handle -> handle.createUpdate("""
                        INSERT INTO alquimista_platform.tenant_users
                               (tenant_id, cognito_sub, email, full_name, role, status)
                        VALUES (:tenant, :sub, :email, 'Limitado', 'viewer', 'active')
                        """)
                        .bind("tenant", tenant)
                        .bind("sub", member.sub().toString())
                        .bind("email", member.sub() + EMAIL_END)
                        .execute());
        return member;
    }

    static void removeAll() {
        Service.running()
                .owner()
                .useHandle(handle -> handle.createUpdate("""
                        DELETE FROM alquimista_platform.tenant_users
                         WHERE tenant_id IN (:first, :second)
                           AND email LIKE '%' || :end
                        """)
                        .bind("first", DemoUsers.FIRST_TENANT)
                        .bind("second", DemoUsers.SECOND_TENANT)
                        .bind("end", EMAIL_END)
                        .execute());
    }

    Answer asks(LimitedServer server, String method, String path) {
        return server.ask(method, path, token, address);
    }
}
