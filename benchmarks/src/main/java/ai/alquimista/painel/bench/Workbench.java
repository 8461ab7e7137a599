package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.data.Cluster;
import ai.alquimista.painel.bench.data.Dataset;
import ai.alquimista.painel.bench.data.Loader;
import ai.alquimista.painel.bench.measure.Cpu;
import ai.alquimista.painel.bench.measure.PgBench;
import ai.alquimista.painel.bench.measure.Programs;
import ai.alquimista.painel.bench.measure.Wrk;
import ai.alquimista.painel.local.LocalStack;
import ai.alquimista.painel.local.Running;
import ai.alquimista.painel.local.ServiceSettings;
import ai.alquimista.painel.local.Step;
import ai.alquimista.painel.local.Steps;
import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.local.server.LibertyFiles;
import ai.alquimista.painel.local.server.LibertyServer;
import ai.alquimista.painel.local.store.LocalPostgres;
import ai.alquimista.painel.persistence.database.DatabaseSettings.Account;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.schema.Owner;
import ai.alquimista.painel.persistence.upkeep.ReadModelRebuild;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that measuring takes, up and running. */
record Workbench(
        BenchSettings settings,
        LocalStack stack,
        ServiceSettings service,
        Programs programs,
        Running running,
        LibertyFiles server) {

    static final String JOBS = "painel_jobs";

    private static final String MOST = "1000000";

    /** No limit is reached, so that the service is measured and not its patience. */
    private static final Map<String, String> RAISED = Stream.of(
                    "USER_READS", "USER_WRITES", "TENANT", "MACHINE", "ADDRESS")
            .flatMap(scope -> Stream.of(scope + "_BURST", scope + "_PER_MINUTE"))
            .collect(Collectors.toUnmodifiableMap(limit -> "PAINEL_LIMITS_" + limit, limit -> MOST));

    /** No upkeep comes in between. */
    private static final Map<String, String> RESTING = Map.of("PAINEL_UPKEEP_SECONDS", "86400");

    Cluster cluster() {
        return Cluster.of(stack);
    }

    Wrk wrk() {
        return new Wrk(programs, BenchSettings.CONNECTIONS);
    }

    PgBench pgBench() {
        return new PgBench(programs, cluster(), BenchSettings.CONNECTIONS);
    }

    Cpu cpu(ProcessHandle measured) {
        return new Cpu(
                Optional.of(measured), stack.postgres().orElseThrow().process().orElseThrow());
    }

    Cpu cpu() {
        return new Cpu(
                Optional.empty(), stack.postgres().orElseThrow().process().orElseThrow());
    }

    Loader.Schema schema() {
        return new Loader.Schema() {
            @Override
            public void migrate(String url) throws Exception {
                for (Step step : Steps.bare(on(url, Map.of()))) {
                    step.work().run();
                }
            }

            @Override
            public void rebuild(String url) {
                Owner owner = new Owner(url, LocalPostgres.OWNER, stack.secret(LocalPostgres.OWNER));
                ReadModelRebuild.rebuild(owner, Clock.systemUTC());
            }
        };
    }

    /** The jobs' way to that database. */
    JobDoor jobs(Dataset dataset) {
        return new JobDoor(
                cluster().jdbcUrl(dataset), new Account(JOBS, service.get("PAINEL_DATABASE_JOBS_PASSWORD"), 2));
    }

    /** The service on that database, ready; one at a time. */
    LibertyServer serve(Dataset dataset, Map<String, String> more) {
        Map<String, String> variables = on(cluster().jdbcUrl(dataset), more).forServer();
        LibertyServer started =
                running.start(() -> LibertyServer.start(server, stack.state(), stack.children(), port(), variables));
        started.awaitReady();
        return started;
    }

    /** Another one at each start: the last server's connections may still hold the port. */
    private static int port() {
        return Listener.choosePorts(Map.of(Listener.HTTP.variable(), "0")).getOrDefault(Listener.HTTP, 0);
    }

    private ServiceSettings on(String url, Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(service.variables());
        variables.putAll(RAISED);
        variables.putAll(RESTING);
        variables.putAll(more);
        variables.put("PAINEL_DATABASE_URL", url);
        return new ServiceSettings(variables);
    }

    static void say(String line) {
        System.out.println(line);
    }
}
