package ai.alquimista.painel.local;

import ai.alquimista.painel.application.port.Credentials;
import ai.alquimista.painel.aws.credential.EncryptedCredentials;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.schema.Owner;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Keeps a credential for each integration of the demonstration that says it has one, where the service looks for it. */
final class DemoCredentials {

    /** Those that the seed names as AWS would; the others are in place already, or were reset. */
    private static final String NAMED = """
            SELECT id, tenant_id, credentials_secret_arn
              FROM alquimista_platform.tenant_integrations
             WHERE credentials_secret_arn LIKE 'arn:%'
            """;

    private DemoCredentials() {}

    static void keep(Owner owner, ServiceSettings settings) throws SQLException {
        Path folder = Path.of(settings.get("PAINEL_SECRETS_FOLDER"));
        Credentials credentials = EncryptedCredentials.in(folder);
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                Statement statement =
                        connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_UPDATABLE)) {
            ResultSet rows = statement.executeQuery(NAMED);
            while (rows.next()) {
                UUID integration = rows.getObject("id", UUID.class);
                TenantId tenant = new TenantId(rows.getObject("tenant_id", UUID.class));
                String secret = UUID.randomUUID().toString();
                rows.updateString("credentials_secret_arn", credentials.keep(tenant, integration, secret));
                rows.updateRow();
            }
        }
    }
}
