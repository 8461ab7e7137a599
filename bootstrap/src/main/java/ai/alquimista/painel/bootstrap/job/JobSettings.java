package ai.alquimista.painel.bootstrap.job;

import ai.alquimista.painel.aws.DynamoSettings;
import ai.alquimista.painel.bootstrap.config.Setting;
import ai.alquimista.painel.bootstrap.config.Settings;
import ai.alquimista.painel.bootstrap.config.StoreSettings;
import ai.alquimista.painel.persistence.database.DatabaseSettings.Account;
import ai.alquimista.painel.persistence.schema.Owner;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What jobs are told, by the environment alone: others can read a process' arguments. The names are the server's; the owner
 * of the schema comes on top, which the server is never told.
 */
final class JobSettings {

    static final String OWNER_USER = "PAINEL_DATABASE_OWNER_USER";
    static final String OWNER_PASSWORD = "PAINEL_DATABASE_OWNER_PASSWORD";

    /** The jobs' door takes no fewer. */
    private static final int CONNECTIONS = 2;

    /** By which settings the service's logins go: their passwords, and who has them. */
    private static final Map<Setting, Setting> LOGINS = Map.of(
            Setting.DATABASE_TENANT_PASSWORD, Setting.DATABASE_TENANT_USER,
            Setting.DATABASE_INTERNAL_PASSWORD, Setting.DATABASE_INTERNAL_USER,
            Setting.DATABASE_INGEST_PASSWORD, Setting.DATABASE_INGEST_USER,
            Setting.DATABASE_JOBS_PASSWORD, Setting.DATABASE_JOBS_USER);

    private final Map<String, String> environment;
    private final Settings settings;

    JobSettings(Map<String, String> environment) {
        this.environment = environment;
        this.settings = new Settings(setting -> Optional.ofNullable(environment.get(setting.variable())));
    }

    /** {@code local}, {@code dev} or {@code prod}. */
    String environment() {
        return settings.text(Setting.ENVIRONMENT);
    }

    String databaseUrl() {
        return settings.text(Setting.DATABASE_URL);
    }

    Owner owner() {
        return new Owner(databaseUrl(), needed(OWNER_USER), needed(OWNER_PASSWORD));
    }

    DynamoSettings dynamo() {
        return StoreSettings.dynamo(settings);
    }

    URI redis() {
        return settings.uri(Setting.REDIS_URL);
    }

    Account jobs() {
        return account(Setting.DATABASE_JOBS_USER, Setting.DATABASE_JOBS_PASSWORD);
    }

    Account ingest() {
        return account(Setting.DATABASE_INGEST_USER, Setting.DATABASE_INGEST_PASSWORD);
    }

    /** The passwords that the service's logins are to have, by user; of those alone that are given one. */
    Map<String, String> passwords() {
        Map<String, String> given = new TreeMap<>();
        LOGINS.forEach((password, user) ->
                settings.optional(password).ifPresent(secret -> given.put(settings.text(user), secret)));
        return given;
    }

    private Account account(Setting user, Setting password) {
        return new Account(settings.text(user), settings.text(password), CONNECTIONS);
    }

    private String needed(String variable) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) throw new Stopped(ExitCode.USAGE, "failure.setting", variable);
        return value;
    }
}
