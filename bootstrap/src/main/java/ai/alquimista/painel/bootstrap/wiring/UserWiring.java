package ai.alquimista.painel.bootstrap.wiring;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.port.IdentityDirectory;
import ai.alquimista.painel.application.port.TenantUsers;
import ai.alquimista.painel.application.user.CatchingUp;
import ai.alquimista.painel.application.user.ChangingUsers;
import ai.alquimista.painel.application.user.InvitingUsers;
import ai.alquimista.painel.application.user.KeepingInStep;
import ai.alquimista.painel.application.user.TenantUserQueries;
import ai.alquimista.painel.application.user.UserTrail;
import ai.alquimista.painel.aws.directory.CognitoClients;
import ai.alquimista.painel.aws.directory.CognitoDirectory;
import ai.alquimista.painel.aws.directory.CognitoSettings;
import ai.alquimista.painel.bootstrap.config.Setting;
import ai.alquimista.painel.bootstrap.config.Settings;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.user.DirectorySigns;
import ai.alquimista.painel.persistence.user.JdbiTenantUsers;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** Tenants' people, here and with the identity provider. */
@Dependent
class UserWiring {

    @Produces
    @Singleton
    CognitoSettings cognito(Settings settings) {
        return new CognitoSettings(
                settings.text(Setting.AWS_REGION),
                settings.optional(Setting.COGNITO_ENDPOINT).map(URI::create),
                settings.optional(Setting.COGNITO_USER_POOL_ID)
                        .orElseGet(() -> CognitoSettings.userPoolOf(settings.uri(Setting.IDENTITY_ISSUER))));
    }

    @Produces
    @Singleton
    CognitoIdentityProviderClient client(CognitoSettings settings) {
        return CognitoClients.open(settings);
    }

    void close(@Disposes CognitoIdentityProviderClient client) {
        client.close();
    }

    @Produces
    @Singleton
    IdentityDirectory directory(CognitoIdentityProviderClient client, CognitoSettings settings) {
        return new CognitoDirectory(client, settings.userPool());
    }

    /** Half of the internal area's connections at most wait for the identity provider. */
    @Produces
    @Singleton
    TenantUsers users(Door door, Clock clock, Settings settings) {
        return new JdbiTenantUsers(door, clock, Math.max(1, settings.number(Setting.DATABASE_INTERNAL_POOL, 1) / 2));
    }

    @Produces
    @Singleton
    DirectorySigns signs(Door door, Clock clock) {
        return new DirectorySigns(door, clock);
    }

    @Produces
    @Singleton
    UserTrail trail(Clock clock) {
        return new UserTrail(clock);
    }

    @Produces
    @Singleton
    KeepingInStep keeping(IdentityDirectory directory, UserTrail trail) {
        return new KeepingInStep(directory, trail);
    }

    @Produces
    @Singleton
    TenantUserQueries queries(TenantGate gate, TenantUsers users) {
        return new TenantUserQueries(gate, users);
    }

    @Produces
    @Singleton
    InvitingUsers inviting(TenantGate gate, TenantUsers users, KeepingInStep directory, UserTrail trail) {
        return new InvitingUsers(gate, users, directory, trail);
    }

    @Produces
    @Singleton
    ChangingUsers changing(TenantGate gate, TenantUsers users, KeepingInStep directory, UserTrail trail) {
        return new ChangingUsers(gate, users, directory, trail);
    }

    @Produces
    @Singleton
    CatchingUp catchingUp(TenantUsers users, KeepingInStep directory) {
        return new CatchingUp(users, directory);
    }
}
