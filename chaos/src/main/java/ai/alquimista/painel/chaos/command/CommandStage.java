package ai.alquimista.painel.chaos.command;

import ai.alquimista.painel.aws.runtime.LocalAgentProcesses;
import ai.alquimista.painel.chaos.Places;
import ai.alquimista.painel.chaos.command.Blow.Victim;
import ai.alquimista.painel.local.LocalStack;
import ai.alquimista.painel.local.Running;
import ai.alquimista.painel.local.ServiceSettings;
import ai.alquimista.painel.local.Step;
import ai.alquimista.painel.local.Steps;
import ai.alquimista.painel.local.issuer.DemoUser;
import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.local.server.LibertyFiles;
import ai.alquimista.painel.local.store.LocalPostgres;
import ai.alquimista.painel.persistence.schema.Migrations;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Stores with nothing in them but what commands are about, one server that takes them and two that carry them out. */
public record CommandStage(
        LocalStack stack, ServiceSettings service, Map<Victim, List<? extends Mortal>> victims, Cast cast) {

    private static final String POOL = "6";
    private static final String SUPERUSER = "postgres";

    /** Who of them is asked for something. */
    public record Cast(MortalServer api, CommandStore store, Queues queues) {}

    /**
     * Starts the stores; the servers are {@linkplain #open opened} later.
     *
     * @param running keeps what is started
     */
    public static CommandStage set(CommandSettings settings, Running running) throws Exception {
        Stores stores = Stores.start(settings.places(), MortalDynamo.Kind.DURABLE, running);
        LocalStack stack = stores.stack();
        Map<Victim, List<? extends Mortal>> victims = victims(settings.places(), running, stores);
        ServiceSettings service = ServiceSettings.of(stack, stores.local());
        for (Step step : Steps.bare(service)) step.work().run();
        running.start(() -> agents(service)::endAll);
        List<MortalServer> servers = servers(settings, running, stack, service);
        victims.put(Victim.API, servers.subList(0, 1));
        victims.put(Victim.WORKER, servers.subList(1, servers.size()));
        return new CommandStage(
                stack, service, victims, new Cast(servers.getFirst(), CommandStore.of(service), Queues.of(service)));
    }

    private static Map<Victim, List<? extends Mortal>> victims(Places places, Running running, Stores stores) {
        LocalStack stack = stores.stack();
        MortalPostgres postgres =
                running.start(() -> new MortalPostgres(stack, places.binaries(), stores.port(Listener.POSTGRES)));
        MortalRedis redis = running.start(() -> new MortalRedis(stack, places.binaries(), stores.port(Listener.REDIS)));
        Map<Victim, List<? extends Mortal>> victims = new EnumMap<>(Victim.class);
        victims.put(Victim.DYNAMODB, List.of(stores.dynamo()));
        victims.put(Victim.POSTGRESQL, List.of(postgres));
        victims.put(Victim.REDIS, List.of(redis));
        return victims;
    }

    private static LocalAgentProcesses agents(ServiceSettings service) {
        return new LocalAgentProcesses(Path.of(service.get("PAINEL_AGENTS_FOLDER")));
    }

    private static List<MortalServer> servers(
            CommandSettings settings, Running running, LocalStack stack, ServiceSettings service) {
        LibertyFiles files = settings.places().server();
        return List.of("api", "worker", "worker-2").stream()
                .map(name -> running.start(() -> new MortalServer(
                        files, stack.state().folder("servers/" + name), told(service, name.split("-", 2)[0]))))
                .toList();
    }

    private static Map<String, String> told(ServiceSettings service, String role) {
        Map<String, String> told = new HashMap<>(service.forServer());
        // Few of them live long enough for the better compiler, and all have to start.
        told.put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
        told.put("PAINEL_ROLES", role);
        // Three servers share a small PostgreSQL with whoever looks at it.
        for (String login : List.of("TENANT", "INTERNAL", "INGEST", "JOBS"))
            told.put("PAINEL_DATABASE_" + login + "_POOL_SIZE", POOL);
        told.put("PAINEL_LIMITS_ENABLED", "false");
        told.put("PAINEL_WORK_LEASE_SECONDS", Long.toString(CommandSettings.LEASE.toSeconds()));
        told.put("PAINEL_WORK_ATTEMPTS", Integer.toString(CommandSettings.ATTEMPTS));
        return told;
    }

    /** Has all servers start, one after the other: all at once they would keep each other from being ready in time. */
    public void open() {
        victims.getOrDefault(Victim.API, List.of()).forEach(Mortal::start);
        victims.getOrDefault(Victim.WORKER, List.of()).forEach(Mortal::start);
    }

    public Path folder(String variable) {
        return Path.of(service.get(variable));
    }

    /** The commands' table. */
    public String table() {
        return service.get(CommandStore.TABLE);
    }

    /** Whoever may do anything with that table. */
    public DynamoDbClient dynamo() {
        return CommandStore.client(service);
    }

    /** The database as the schema's owner sees it: every tenant's rows. */
    public Jdbi owner() {
        return login(LocalPostgres.OWNER);
    }

    /** The same for whom the server's own settings are there. */
    public Jdbi superuser() {
        return login(SUPERUSER);
    }

    private Jdbi login(String user) {
        String url = service.get("PAINEL_DATABASE_URL") + "?currentSchema=" + Migrations.SCHEMA;
        return Jdbi.create(url, user, stack.secret(user));
    }

    public String token(DemoUser user) {
        return stack.issuer().orElseThrow().accessToken(user);
    }

    /** A good one for whoever sends events. */
    public String machineToken() {
        return stack.issuer().orElseThrow().machineToken();
    }
}
