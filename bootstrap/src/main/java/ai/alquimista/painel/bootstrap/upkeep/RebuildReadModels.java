package ai.alquimista.painel.bootstrap.upkeep;

import ai.alquimista.painel.bootstrap.config.Setting;
import ai.alquimista.painel.persistence.database.DatabaseSettings.Account;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.schema.Owner;
import ai.alquimista.painel.persistence.upkeep.ReadModelRebuild;
import ai.alquimista.painel.persistence.upkeep.ReadModelUpkeep;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * The job that makes every read model anew from its sources, beside the running service. It is a program of its own: the
 * owner's password, which it needs, is never told to the server.
 */
public final class RebuildReadModels {

    private static final int CONNECTIONS = 2;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private RebuildReadModels() {}

    /** Takes everything from the environment: the database's URL, its owner and the jobs' login. Exits with 0 when all is done. */
    public static void main(String[] arguments) {
        run(System.getenv(), Clock.systemUTC());
    }

    static void run(Map<String, String> environment, Clock clock) {
        String url = needed(environment, Setting.DATABASE_URL.variable());
        Owner owner = new Owner(
                url,
                needed(environment, "PAINEL_DATABASE_OWNER_USER"),
                needed(environment, "PAINEL_DATABASE_OWNER_PASSWORD"));
        Account jobs = new Account(
                environment.getOrDefault(Setting.DATABASE_JOBS_USER.variable(), "painel_jobs"),
                needed(environment, Setting.DATABASE_JOBS_PASSWORD.variable()),
                CONNECTIONS);
        try (JobDoor door = new JobDoor(url, jobs)) {
            ReadModelRebuild.rebuild(owner, clock);
            // A round that another process had begun before may have missed the last marks; the next one has not.
            ReadModelUpkeep upkeep = new ReadModelUpkeep(door, clock);
            while (!upkeep.keepUp()) LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    private static String needed(Map<String, String> environment, String variable) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) throw new IllegalStateException(variable + " must be set");
        return value;
    }
}
