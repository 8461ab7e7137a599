package ai.alquimista.painel.persistence;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;

/** Rows to put in and to look at. */
public final class Rows {

    public static final UUID ACME = UUID.fromString("550e8400-e29b-41d4-a716-446655440001");
    public static final UUID GLOBEX = UUID.fromString("550e8400-e29b-41d4-a716-446655440002");

    private Rows() {}

    /** The first column, as text. */
    public static List<String> of(Jdbi jdbi, String query) {
        return jdbi.withHandle(h -> h.createQuery(query).mapTo(String.class).list());
    }

    /** Two tenants with one row of every kind each. */
    public static void twoTenants(Database database) {
        database.asOwner().useHandle(h -> {
            h.execute(
                    "INSERT INTO agents (id, name, display_name) VALUES ('10000000-0000-0000-0000-000000000001', 'atende', 'Atendimento')");
            h.execute("INSERT INTO subnucleos (id, name) VALUES ('20000000-0000-0000-0000-000000000001', 'Vendas')");
            tenant(h, ACME, "acme", "12345678000195");
            tenant(h, GLOBEX, "globex", "11222333000181");
        });
    }

    private static void tenant(Handle handle, UUID tenant, String sub, String cnpj) {
        handle.createUpdate(ClasspathSqlLocator.create().getResource("two-tenants.sql"))
                .bind("tenant", tenant)
                .bind("sub", sub)
                .bind("cnpj", cnpj)
                .bind("event", UUID.nameUUIDFromBytes(sub.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .execute();
        // What is taken from other rows comes after them: their triggers would take it away again.
        handle.execute("INSERT INTO platform_top_tenants VALUES (30, 1, '2026-01-31', ?, 1, 1)", tenant);
        handle.execute(
                "INSERT INTO tenant_usage_percentiles VALUES (?, '10000000-0000-0000-0000-000000000001', 30, '2026-01-31', 1, 1, 1)",
                tenant);
    }
}
