package ai.alquimista.painel.chaos.command;

import ai.alquimista.painel.application.port.Credentials;
import ai.alquimista.painel.aws.credential.EncryptedCredentials;
import ai.alquimista.painel.chaos.Customers;
import ai.alquimista.painel.domain.secret.Secret;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.local.issuer.DemoUser;
import ai.alquimista.painel.local.issuer.DemoUsers;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Whom commands are given by, and what they are about: tenants' agents, and integrations with a credential each. */
public final class Subjects {

    static final int INTEGRATIONS = 3;

    private Subjects() {}

    static UUID integration(int tenant, int number) {
        return new UUID(0x3000_0000_0000_0000L, (tenant + 1L) << Short.SIZE | number);
    }

    /** Writes them into a database that has none. */
    public static void onboard(Jdbi owner, Path credentials) {
        Customers.onboard(owner);
        Credentials kept = EncryptedCredentials.in(credentials);
        owner.useTransaction(handle -> {
            for (DemoUser user : List.of(DemoUsers.INTERNAL_ADMIN, DemoUsers.INTERNAL_SUPPORT)) employ(handle, user);
            for (int tenant = 0; tenant < Customers.TENANTS; tenant++) {
                for (int number = 0; number < INTEGRATIONS; number++) connect(handle, kept, tenant, number);
            }
        });
    }

    private static void employ(Handle handle, DemoUser user) {
        handle.execute(
                "INSERT INTO staff (cognito_sub, email, full_name) VALUES (?, ?, ?)",
                user.sub().toString(),
                user.email(),
                user.name());
    }

    private static void connect(Handle handle, Credentials kept, int tenant, int number) {
        UUID id = integration(tenant, number);
        UUID owner = Customers.tenant(tenant);
        handle.execute(
                "INSERT INTO tenant_integrations (id, tenant_id, type, name, status, last_error, credentials_secret_arn)"
                        + " VALUES (?, ?, 'email', ?, 'error', 'expired', ?)",
                id,
                owner,
                "Integração " + number,
                kept.keep(new TenantId(owner), id, new Secret("secret of " + id)));
    }
}
