package ai.alquimista.painel.bootstrap.job;

import ai.alquimista.painel.application.person.PersonalRecords;
import ai.alquimista.painel.application.person.PersonalRecords.Erased;
import ai.alquimista.painel.aws.DynamoClients;
import ai.alquimista.painel.aws.DynamoSettings;
import ai.alquimista.painel.aws.command.DynamoPersonalData;
import ai.alquimista.painel.bootstrap.work.RelayStartup;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.persistence.cache.RedisClients;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.person.OwnedPersonalData;
import ai.alquimista.painel.persistence.person.RedisPersonalData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import redis.clients.jedis.RedisClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Every store that holds something on persons. */
final class Persons implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final JobDoor door;
    private final DynamoDbClient dynamo;
    private final RedisClient redis;
    private final PersonalRecords records;

    /** Commands come before the database, by whose log they are found; what is remembered of both comes last. */
    Persons(Desk desk) {
        JobSettings settings = desk.settings();
        OwnedPersonalData database = new OwnedPersonalData(settings.owner());
        DynamoSettings commands = settings.dynamo();
        this.door = new JobDoor(settings.databaseUrl(), settings.jobs());
        this.dynamo = DynamoClients.openForSetup(commands);
        this.redis = RedisClients.open(settings.redis());
        this.records = new PersonalRecords(
                List.of(
                        new DynamoPersonalData(dynamo, commands.table(), database),
                        database,
                        new RedisPersonalData(redis, settings.environment())),
                database.log(),
                desk.clock());
    }

    Map<String, Map<String, ?>> export(UserId person) {
        return records.export(person);
    }

    /** While no step of a command is on its way into the log, where it would tell the person anew. */
    Erased erase(UserId person) {
        List<Erased> erased = new ArrayList<>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!door.alone(RelayStartup.TURN, () -> erased.add(records.erase(person)))) {
            if (System.nanoTime() > end) throw new Stopped(ExitCode.BUSY, "erase-user.busy");
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return erased.getFirst();
    }

    @Override
    public void close() {
        redis.close();
        dynamo.close();
        door.close();
    }
}
