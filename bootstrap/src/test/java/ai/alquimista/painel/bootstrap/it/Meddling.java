package ai.alquimista.painel.bootstrap.it;

import ai.alquimista.painel.local.issuer.DemoUser;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Changes to the demonstration's rows behind the server's back; closing takes them back, the last one first. */
final class Meddling implements AutoCloseable {

    private static final String MEMBER =
            "UPDATE alquimista_platform.tenant_users SET status = :status WHERE cognito_sub = :sub";
    private static final String TENANT = "UPDATE alquimista_platform.tenants SET status = :status WHERE id = :id";
    private static final String STAFF =
            "UPDATE alquimista_platform.staff SET active = :active WHERE cognito_sub = :sub";
    private static final String FAILING = """
            UPDATE alquimista_platform.tenant_integrations
               SET last_error = :error
             WHERE tenant_id = :tenant
               AND name = 'Gmail'
            """;
    private static final String REMOVED = """
            DELETE FROM alquimista_platform.tenant_users u
             WHERE cognito_sub = :sub
            RETURNING to_jsonb(u)::text
            """;
    private static final String RESTORED = """
            INSERT INTO alquimista_platform.tenant_users
            SELECT * FROM jsonb_populate_record(NULL::alquimista_platform.tenant_users, :row::jsonb)
            """;

    private final Jdbi owner = Service.running().owner();
    private final Deque<Runnable> undo = new ArrayDeque<>();

    void removeMember(DemoUser user) {
        String row = owner.withHandle(handle -> handle.createQuery(REMOVED)
                .bind("sub", user.sub().toString())
                .mapTo(String.class)
                .one());
        undo.push(() -> update(RESTORED, Map.of("row", row)));
    }

    void disableMember(DemoUser user) {
        String sub = user.sub().toString();
        update(MEMBER, Map.of("sub", sub, "status", "inactive"));
        undo.push(() -> update(MEMBER, Map.of("sub", sub, "status", "active")));
    }

    void setStatus(UUID tenant, String status) {
        update(TENANT, Map.of("id", tenant, "status", status));
        Changes.of(tenant);
        undo.push(() -> {
            update(TENANT, Map.of("id", tenant, "status", "active"));
            Changes.of(tenant);
        });
    }

    void dismiss(DemoUser staff) {
        String sub = staff.sub().toString();
        update(STAFF, Map.of("sub", sub, "active", false));
        undo.push(() -> update(STAFF, Map.of("sub", sub, "active", true)));
    }

    void failGmail(UUID tenant, String error) {
        update(FAILING, Map.of("tenant", tenant, "error", error));
        Changes.seen(tenant);
        undo.push(() -> {
            owner.useHandle(handle -> handle.createUpdate(FAILING)
                    .bind("tenant", tenant)
                    .bindByType("error", null, String.class)
                    .execute());
            Changes.seen(tenant);
        });
    }

    /** Exactly one row, or the test is not about what it seems to be about. */
    private void update(String sql, Map<String, Object> values) {
        int rows = owner.withHandle(
                handle -> handle.createUpdate(sql).bindMap(values).execute());
        if (rows != 1) throw new IllegalStateException(rows + " rows instead of one: " + sql);
    }

    @Override
    public void close() {
        while (!undo.isEmpty()) undo.pop().run();
    }
}
