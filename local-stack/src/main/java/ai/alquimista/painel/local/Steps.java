package ai.alquimista.painel.local;

import ai.alquimista.painel.aws.DynamoClients;
import ai.alquimista.painel.aws.DynamoSettings;
import ai.alquimista.painel.aws.command.CommandsTable;
import ai.alquimista.painel.persistence.database.DatabaseSettings.Account;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.demo.DemoData;
import ai.alquimista.painel.persistence.metering.RequestPartitions;
import ai.alquimista.painel.persistence.schema.Login;
import ai.alquimista.painel.persistence.schema.Migrations;
import ai.alquimista.painel.persistence.schema.Owner;
import ai.alquimista.painel.persistence.upkeep.ReadModelUpkeep;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What happens between the stores and the server; each step may be repeated. */
public final class Steps {

    private static final int DAYS_AHEAD = 7;

    private Steps() {}

    /** The schema, the demonstration in it, and the commands' table. */
    public static List<Step> before(ServiceSettings settings) {
        return List.of(
                schema(settings),
                partitions(settings),
                // The seed seals days that are over, and a sealed day is not rolled.
                new Step("Requests of the last run", () -> readModels(settings)),
                new Step("Demonstration data", () -> demonstration(owner(settings))),
                new Step("Read models", () -> readModels(settings)),
                table(settings),
                new Step("Queue with failed messages", () -> DemoQueue.fill(settings)),
                new Step("Integrations' credentials", () -> DemoCredentials.keep(owner(settings), settings)));
    }

    /** The same with nothing in it. */
    public static List<Step> bare(ServiceSettings settings) {
        return List.of(schema(settings), partitions(settings), table(settings));
    }

    private static Step schema(ServiceSettings settings) {
        return new Step("Schema", () -> Migrations.migrate(owner(settings), passwords(settings)));
    }

    /** For as long as a demonstration is likely to run; what comes after goes into the default partition. */
    private static Step partitions(ServiceSettings settings) {
        return new Step(
                "Partitions",
                () -> new RequestPartitions(owner(settings))
                        .keep(LocalDate.now(ZoneOffset.UTC), DAYS_AHEAD, RequestPartitions.KEPT_DAYS));
    }

    private static Step table(ServiceSettings settings) {
        return new Step("Commands table", () -> commandsTable(settings));
    }

    private static void demonstration(Owner owner) {
        DemoData.seed(owner.url(), owner.user(), owner.password(), Clock.systemUTC());
    }

    /** So that the first page is as true as the thousandth. */
    private static void readModels(ServiceSettings settings) {
        Account jobs = new Account(
                settings.get("PAINEL_DATABASE_JOBS_USER"), settings.get("PAINEL_DATABASE_JOBS_PASSWORD"), 2);
        try (JobDoor door = new JobDoor(settings.get("PAINEL_DATABASE_URL"), jobs)) {
            new ReadModelUpkeep(door, Clock.systemUTC()).keepUpFigures();
        }
    }

    private static Owner owner(ServiceSettings settings) {
        return new Owner(
                settings.get("PAINEL_DATABASE_URL"),
                settings.get("PAINEL_DATABASE_OWNER_USER"),
                settings.get("PAINEL_DATABASE_OWNER_PASSWORD"));
    }

    private static Map<String, String> passwords(ServiceSettings settings) {
        Map<String, String> passwords = new HashMap<>();
        for (Login login : Login.values()) {
            String name = "PAINEL_DATABASE_" + login.name();
            passwords.put(settings.get(name + "_USER"), settings.get(name + "_PASSWORD"));
        }
        return passwords;
    }

    /** Where an endpoint is given: in AWS itself the deployment makes the table. */
    private static void commandsTable(ServiceSettings settings) {
        String endpoint = settings.get("PAINEL_DYNAMODB_ENDPOINT");
        String table = settings.get("PAINEL_DYNAMODB_COMMANDS_TABLE");
        DynamoSettings dynamo =
                new DynamoSettings(settings.get("PAINEL_AWS_REGION"), Optional.of(URI.create(endpoint)), table);
        try (DynamoDbClient client = DynamoClients.openForSetup(dynamo)) {
            new CommandsTable(client, table).create();
        }
    }
}
