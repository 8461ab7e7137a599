package ai.alquimista.painel.bootstrap.it;

import ai.alquimista.painel.local.issuer.DemoUser;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One more of a tenant's people, who has never asked for anything yet. */
final class Customer {

    private Customer() {}

    static DemoUser admin(UUID tenant) {
        return of(tenant, "TENANT_ADMIN");
    }

    static DemoUser user(UUID tenant) {
        return of(tenant, "TENANT_USER");
    }

    private static DemoUser of(UUID tenant, String group) {
        UUID sub = UUID.randomUUID();
        DemoUser user =
                new DemoUser(sub, sub + "@customer.example", "Cliente " + sub, List.of(group), Optional.empty());
        Service.running()
                .owner()
                .useHandle(handle -> handle.createUpdate("""
                        INSERT INTO alquimista_platform.tenant_users
                               (tenant_id, cognito_sub, email, full_name, role, status)
                        VALUES (:tenant, :sub, :email, :name, 'viewer', 'active')
                        """)
                        .bind("tenant", tenant)
                        .bind("sub", sub.toString())
                        .bind("email", user.email())
                        .bind("name", user.name())
                        .execute());
        return user;
    }
}
