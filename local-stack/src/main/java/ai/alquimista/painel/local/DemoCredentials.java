package ai.alquimista.painel.local;

import ai.alquimista.painel.application.port.Credentials;
import ai.alquimista.painel.aws.credential.EncryptedCredentials;
import ai.alquimista.painel.domain.secret.Secret;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.local.issuer.DemoUsers;
import ai.alquimista.painel.persistence.schema.Owner;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * Keeps a credential for each integration of the demonstration that says it has one, where the service looks for it. Those of
 * the first tenant lead to the outside service of this machine, with the token that it takes.
 */
final class DemoCredentials {

    /** Those that the seed names as AWS would; the others are in place already, or were reset. */
    private static final String NAMED = """
            SELECT id, tenant_id, credentials_secret_arn
              FROM alquimista_platform.tenant_integrations
             WHERE credentials_secret_arn LIKE 'arn:%'
            """;

    /** Each time, since its port may be another; not where somebody has set it up otherwise. */
    private static final String CONNECT = """
            UPDATE alquimista_platform.tenant_integrations
               SET config = config || jsonb_build_object('endpoint', ?::text)
             WHERE tenant_id = ?
               AND name IN ('Gmail', 'WhatsApp Business')
               AND coalesce(config ->> 'endpoint', 'http://127.0.0.1:') LIKE 'http://127.0.0.1:%'
               AND config ->> 'endpoint' IS DISTINCT FROM ?
            """;

    private DemoCredentials() {}

    static void keep(Owner owner, ServiceSettings settings) throws SQLException {
        Credentials credentials = EncryptedCredentials.in(Path.of(settings.get("PAINEL_SECRETS_FOLDER")));
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
            keep(connection, credentials, settings.get(ServiceSettings.OUTSIDE_TOKEN));
            connect(connection, settings.get(ServiceSettings.OUTSIDE_URL));
        }
    }

    private static void keep(Connection connection, Credentials credentials, String token) throws SQLException {
        try (Statement statement =
                connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_UPDATABLE)) {
            ResultSet rows = statement.executeQuery(NAMED);
            while (rows.next()) {
                UUID tenant = rows.getObject("tenant_id", UUID.class);
                boolean first = tenant.equals(DemoUsers.FIRST_TENANT) && !token.isEmpty();
                Secret secret = new Secret(first ? token : UUID.randomUUID().toString());
                rows.updateString(
                        "credentials_secret_arn", credentials.keep(new TenantId(tenant), UUID.randomUUID(), secret));
                rows.updateRow();
            }
        }
    }

    private static void connect(Connection connection, String endpoint) throws SQLException {
        if (endpoint.isEmpty()) return;
        try (PreparedStatement statement = connection.prepareStatement(CONNECT)) {
            statement.setString(1, endpoint);
            statement.setObject(2, DemoUsers.FIRST_TENANT);
            statement.setString(3, endpoint);
            statement.executeUpdate();
        }
    }
}
