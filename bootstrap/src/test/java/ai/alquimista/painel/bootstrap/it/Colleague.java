package ai.alquimista.painel.bootstrap.it;

import ai.alquimista.painel.local.issuer.DemoUser;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One more of our own people, who has never asked for anything yet. */
final class Colleague {

    private Colleague() {}

    static DemoUser support() {
        return of("INTERNAL_SUPPORT", true);
    }

    /** Who has left, and has a token still. */
    static DemoUser formerly(String group) {
        return of(group, false);
    }

    private static DemoUser of(String group, boolean active) {
        UUID sub = UUID.randomUUID();
        DemoUser user = new DemoUser(sub, sub + "@alquimista.example", "Colega", List.of(group), Optional.empty());
        Service.running()
                .owner()
                .useHandle(handle -> handle.createUpdate("""
                    INSERT INTO alquimista_platform.staff (cognito_sub, email, full_name, active)
                    VALUES (:sub, :email, :name, :active)
                    """)
                        .bind("sub", sub.toString())
                        .bind("email", user.email())
                        .bind("name", user.name())
                        .bind("active", active)
                        .execute());
        return user;
    }
}
