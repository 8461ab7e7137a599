package ai.alquimista.painel.local;

import ai.alquimista.painel.aws.runtime.LocalAgentProcesses;
import ai.alquimista.painel.local.issuer.Clients;
import ai.alquimista.painel.local.issuer.DemoUser;
import ai.alquimista.painel.local.issuer.LocalIssuer;
import ai.alquimista.painel.local.process.Children;
import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.local.process.LocalProblem;
import ai.alquimista.painel.local.process.LocalSecrets;
import ai.alquimista.painel.local.process.StateFolder;
import ai.alquimista.painel.local.store.LocalDynamo;
import ai.alquimista.painel.local.store.LocalOutside;
import ai.alquimista.painel.local.store.LocalPostgres;
import ai.alquimista.painel.local.store.LocalQueues;
import ai.alquimista.painel.local.store.LocalRedis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** PostgreSQL, Redis, DynamoDB, SQS and an OIDC issuer on this machine, each unless the environment names its own. */
public final class LocalStack implements AutoCloseable {

    private static final String AGENTS = "agents";

    private final StateFolder state;
    private final Children children;
    private final LocalSecrets secrets;
    private final Starting starting;
    private final Stores stores;

    private LocalStack(StateFolder state, Children children, LocalSecrets secrets, Starting starting, Stores stores) {
        this.state = state;
        this.children = children;
        this.secrets = secrets;
        this.starting = starting;
        this.stores = stores;
    }

    /** What was started; empty where the environment names one that runs already. */
    private record Stores(
            Optional<LocalPostgres> postgres,
            Optional<LocalRedis> redis,
            Optional<LocalDynamo> dynamo,
            Optional<LocalQueues> queues,
            Optional<LocalIssuer> issuer,
            Optional<LocalOutside> outside) {}

    /**
     * Starts everything, ending first what a crashed run left behind.
     *
     * @param users those who can sign in at the issuer
     * @throws LocalProblem when something a person can put right is in the way
     */
    public static LocalStack start(LocalSettings settings, List<DemoUser> users, Progress progress) {
        StateFolder state = StateFolder.hold(settings.state());
        try {
            Files.createDirectories(settings.binaries());
            Children children = new Children(state);
            children.endLeftovers();
            LocalPostgres.endLeftover(state);
            agents(state).endAll();
            Starting starting = new Starting(Listener.choosePorts(settings.environment()), progress);
            return start(state, children, starting, settings, users);
        } catch (IOException failed) {
            state.close();
            throw new UncheckedIOException(failed);
        } catch (RuntimeException failed) {
            state.close();
            throw failed;
        }
    }

    private static LocalStack start(
            StateFolder state, Children children, Starting starting, LocalSettings settings, List<DemoUser> users) {
        LocalSecrets secrets = new LocalSecrets(state);
        try {
            Stores stores = stores(starting, state, children, secrets, settings.binaries());
            stores.issuer()
                    .ifPresent(issuer ->
                            users.forEach(user -> issuer.introduce(user, password(secrets, user.email()))));
            return new LocalStack(state, children, secrets, starting, stores);
        } catch (RuntimeException failed) {
            starting.close();
            throw failed;
        }
    }

    private static Stores stores(
            Starting starting, StateFolder state, Children children, LocalSecrets secrets, Path binaries) {
        var postgres = starting.start(
                Listener.POSTGRES, "PostgreSQL", port -> LocalPostgres.start(state, secrets, binaries, port));
        var redis = starting.start(Listener.REDIS, "Redis", port -> LocalRedis.start(state, children, binaries, port));
        var dynamo = starting.start(Listener.DYNAMODB, "DynamoDB Local", port -> LocalDynamo.start(state, port));
        var queues = starting.start(Listener.SQS, "SQS (ElasticMQ)", LocalQueues::start);
        var issuer = starting.start(
                Listener.ISSUER,
                "OIDC issuer",
                port -> LocalIssuer.start(
                        port,
                        Clients.withSecret(secrets.of("machine_client")),
                        state.root().resolve("users.json"),
                        email -> password(secrets, email)));
        var outside = starting.start(
                Listener.OUTSIDE, "Outside service", port -> LocalOutside.start(port, secrets.of("outside_service")));
        return new Stores(
                Starting.await(postgres),
                Starting.await(redis),
                Starting.await(dynamo),
                Starting.await(queues),
                Starting.await(issuer),
                Starting.await(outside));
    }

    private static String password(LocalSecrets secrets, String email) {
        return secrets.of("user." + email);
    }

    /** The port chosen for the server, free when the stack started. */
    public int httpPort() {
        return starting.port(Listener.HTTP);
    }

    public String password(DemoUser user) {
        return password(secrets, user.email());
    }

    /** The password kept for a database role, or any other secret, by its name. */
    public String secret(String name) {
        return secrets.of(name);
    }

    /** The key of that name kept for this state folder: 32 bytes in base64. */
    public String key(String name) {
        return secrets.key(name);
    }

    public StateFolder state() {
        return state;
    }

    public Children children() {
        return children;
    }

    public Optional<LocalPostgres> postgres() {
        return stores.postgres();
    }

    public Optional<LocalRedis> redis() {
        return stores.redis();
    }

    public Optional<LocalDynamo> dynamo() {
        return stores.dynamo();
    }

    public Optional<LocalQueues> queues() {
        return stores.queues();
    }

    public Optional<LocalIssuer> issuer() {
        return stores.issuer();
    }

    /** What the demonstration's integrations are connected to. */
    public Optional<LocalOutside> outside() {
        return stores.outside();
    }

    /** Where the service runs tenants' agents as processes. */
    public Path agents() {
        return state.root().resolve(AGENTS);
    }

    /** Stops everything, all at once; a second call does nothing. Agents that the service started outlive it until here. */
    @Override
    public void close() {
        try {
            agents(state).endAll();
            starting.close();
        } finally {
            state.close();
        }
    }

    private static LocalAgentProcesses agents(StateFolder state) {
        return new LocalAgentProcesses(state.root().resolve(AGENTS));
    }
}
