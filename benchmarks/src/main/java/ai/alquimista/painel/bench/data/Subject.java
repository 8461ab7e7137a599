package ai.alquimista.painel.bench.data;

import ai.alquimista.painel.local.issuer.DemoUser;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A tenant, and the {@code sub} of its administrator, who can sign in. */
public record Subject(UUID tenant, String name, String cnpj, UUID sub) {

    /** Active tenants with an active user, in an order that says nothing about them; the same at each call. */
    public static List<Subject> read(Connection connection, int count) throws SQLException {
        try (var query = connection.prepareStatement("""
                SELECT t.id, t.name, t.cnpj, u.cognito_sub
                  FROM tenant_users u
                  JOIN tenants t ON t.id = u.tenant_id
                 WHERE u.role = 'admin' AND u.status = 'active' AND t.status = 'active'
                 ORDER BY md5(u.cognito_sub)
                 LIMIT ?
                """)) {
            query.setInt(1, count);
            List<Subject> subjects = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    subjects.add(new Subject(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            UUID.fromString(row.getString(4))));
                }
            }
            return subjects;
        }
    }

    public DemoUser user() {
        return new DemoUser(sub, sub + "@bench.invalid", "Bench", List.of("TENANT_ADMIN"), Optional.of(tenant));
    }
}
