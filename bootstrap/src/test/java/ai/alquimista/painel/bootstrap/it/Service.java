package ai.alquimista.painel.bootstrap.it;

import ai.alquimista.painel.aws.runtime.LocalAgentProcesses;
import ai.alquimista.painel.local.LocalSettings;
import ai.alquimista.painel.local.LocalStack;
import ai.alquimista.painel.local.ServiceSettings;
import ai.alquimista.painel.local.Step;
import ai.alquimista.painel.local.Steps;
import ai.alquimista.painel.local.issuer.DemoUser;
import ai.alquimista.painel.local.issuer.DemoUsers;
import ai.alquimista.painel.local.issuer.LocalIssuer;
import ai.alquimista.painel.local.process.StateFolder;
import ai.alquimista.painel.local.server.LibertyServer;
import ai.alquimista.painel.local.store.LocalRedis;
import ai.alquimista.painel.persistence.database.DatabaseSettings;
import ai.alquimista.painel.persistence.database.DatabaseSettings.Account;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.database.JobDoor;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** The one server that all integration tests share, with its stores and issuer; started on first use. */
final class Service {

    private static final Path STATE = Places.own("state");
    private static final Path BINARIES = Places.own("binaries");
    private static final String DATABASE = "PAINEL_DATABASE_URL";
    private static final String DYNAMO = "PAINEL_DYNAMODB_ENDPOINT";
    private static final String DIRECTORY = "PAINEL_COGNITO_ENDPOINT";

    /** All tests are a few users at one address; RateLimitIT asks a server with the defaults. */
    private static final Map<String, String> RAISED = Stream.of(
                    "USER_READS", "USER_WRITES", "TENANT", "MACHINE", "ADDRESS")
            .flatMap(scope -> Stream.of(scope + "_BURST", scope + "_PER_MINUTE"))
            .collect(Collectors.toUnmodifiableMap(limit -> "PAINEL_LIMITS_" + limit, limit -> "1000000"));

    private final LocalStack stack;
    private final ServiceSettings settings;
    private final CuttableLine database;
    private final CuttableLine dynamo;
    private final CuttableLine directory;
    private final LibertyServer server;
    private volatile LocalRedis redis;

    private Service() throws Exception {
        StateFolder.delete(STATE);
        List<DemoUser> users = Stream.concat(DemoUsers.demonstration().stream(), DemoUsers.mistaken().stream())
                .toList();
        stack = LocalStack.start(LocalSettings.anyPorts(STATE, BINARIES), users, (what, took) -> {});
        redis = stack.redis().orElseThrow();
        settings = ServiceSettings.of(stack, LocalSettings.anyPorts(STATE, BINARIES));
        URI url = URI.create(settings.get(DATABASE).substring("jdbc:".length()));
        database = new CuttableLine(url.getPort());
        dynamo = new CuttableLine(URI.create(settings.get(DYNAMO)).getPort());
        URI pool = URI.create(settings.get(DIRECTORY));
        directory = new CuttableLine(pool.getPort());
        for (Step step : Steps.before(settings)) step.work().run();
        Map<String, String> told = new HashMap<>(settings.forServer());
        told.put(DATABASE, settings.get(DATABASE).replace(":" + url.getPort(), ":" + database.port()));
        told.put(DYNAMO, "http://127.0.0.1:" + dynamo.port());
        told.put(DIRECTORY, "http://127.0.0.1:" + directory.port() + pool.getPath());
        told.putAll(RAISED);
        told.put("PAINEL_UPKEEP_SECONDS", "2");
        server = LibertyServer.start(Places.server(), stack.state(), stack.children(), stack.httpPort(), told);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        server.awaitReady();
    }

    static Service running() {
        return Shared.SERVICE;
    }

    URI baseUrl() {
        return server.baseUrl();
    }

    Path log() {
        return server.log();
    }

    LocalIssuer issuer() {
        return stack.issuer().orElseThrow();
    }

    /** The line between the server and PostgreSQL. */
    CuttableLine database() {
        return database;
    }

    /** The line between the server and DynamoDB. */
    CuttableLine dynamo() {
        return dynamo;
    }

    /** The line between the server and the identity provider's user pool. */
    CuttableLine directory() {
        return directory;
    }

    /** The database as its owner sees it, past the line. */
    Jdbi owner() {
        return Jdbi.create(
                settings.get(DATABASE),
                settings.get("PAINEL_DATABASE_OWNER_USER"),
                settings.get("PAINEL_DATABASE_OWNER_PASSWORD"));
    }

    /** The database as the service's tenant login sees it, past the line. */
    Jdbi tenantLogin() {
        return Jdbi.create(
                settings.get(DATABASE),
                settings.get("PAINEL_DATABASE_TENANT_USER"),
                settings.get("PAINEL_DATABASE_TENANT_PASSWORD"));
    }

    /** The service's own way to the database, in this process and past the line. */
    Door door() {
        return new Door(new DatabaseSettings(settings.get(DATABASE), account("TENANT"), account("INTERNAL")));
    }

    private Account account(String login) {
        String name = "PAINEL_DATABASE_" + login;
        return new Account(settings.get(name + "_USER"), settings.get(name + "_PASSWORD"), 2);
    }

    /** The jobs' way to the database, as another process than the server has it. */
    JobDoor jobDoor() {
        return new JobDoor(settings.get(DATABASE), account("JOBS"));
    }

    /** The Redis that runs, or ran last. */
    LocalRedis redis() {
        return redis;
    }

    void stopRedis() {
        redis.close();
    }

    /** Starts it again where it was, with what it had kept. */
    void startRedis() {
        int port = URI.create(redis.url()).getPort();
        redis = LocalRedis.start(stack.state(), stack.children(), BINARIES, port);
    }

    LocalStack stack() {
        return stack;
    }

    /** What a server on these stores is told, without the line. */
    ServiceSettings settings() {
        return settings;
    }

    String token(DemoUser user) {
        return issuer().accessToken(user);
    }

    private void stop() {
        server.close();
        new LocalAgentProcesses(Path.of(settings.get("PAINEL_AGENTS_FOLDER"))).endAll();
        redis.close();
        stack.close();
    }

    private static final class Shared {

        static final Service SERVICE = start();

        private static Service start() {
            try {
                return new Service();
            } catch (Exception e) {
                throw new IllegalStateException("the service under test does not start", e);
            }
        }
    }
}
