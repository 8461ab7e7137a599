package ai.alquimista.painel.chaos.rollout;

import ai.alquimista.painel.aws.runtime.LocalAgentProcesses;
import ai.alquimista.painel.chaos.Customers;
import ai.alquimista.painel.chaos.command.MortalDynamo;
import ai.alquimista.painel.chaos.command.Queues;
import ai.alquimista.painel.chaos.command.Stores;
import ai.alquimista.painel.chaos.command.Subjects;
import ai.alquimista.painel.local.LocalStack;
import ai.alquimista.painel.local.Running;
import ai.alquimista.painel.local.ServiceSettings;
import ai.alquimista.painel.local.Step;
import ai.alquimista.painel.local.Steps;
import ai.alquimista.painel.local.issuer.DemoUser;
import ai.alquimista.painel.local.process.FreePorts;
import ai.alquimista.painel.local.server.LibertyFiles;
import ai.alquimista.painel.local.store.LocalPostgres;
import ai.alquimista.painel.persistence.schema.Migrations;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The stores with a few tenants in them, two instances behind a balancer, and a worker, all of them ready. */
record RolloutStage(LocalStack stack, ServiceSettings service, Servers servers) {

    static final DemoUser CUSTOMER = new DemoUser(
            new UUID(0x2100_0000_0000_0000L, 1),
            "admin@cliente-0.com.br",
            "Administração Cliente 0",
            List.of("TENANT_ADMIN"),
            Optional.of(Customers.tenant(0)));

    /** As deployed. */
    private static final Map<String, String> API_POOLS = pools(12, 6, 4, 4);

    private static final Map<String, String> WORKER_POOLS = pools(4, 4, 1, 8);

    private static final int MESSAGES = 500;
    private static final String CUSTOMER_ROW = """
            INSERT INTO tenant_users (tenant_id, cognito_sub, email, full_name, role, status)
            VALUES (?, ?, ?, ?, 'admin', 'active')
            """;

    /**
     * What is restarted, and what stands before it.
     *
     * @param spare the first to come for another; it is not there yet
     */
    record Servers(List<Instance> apis, Instance spare, Instance worker, Balancer balancer) {}

    /** @param running keeps what is started */
    static RolloutStage set(RolloutSettings settings, Running running) throws Exception {
        Stores stores = Stores.start(settings.places(), MortalDynamo.Kind.AS_IT_IS, running);
        LocalStack stack = stores.stack();
        ServiceSettings service = ServiceSettings.of(stack, stores.local());
        for (Step step : Steps.bare(service)) step.work().run();
        running.start(() -> new LocalAgentProcesses(Path.of(service.get("PAINEL_AGENTS_FOLDER")))::endAll);
        RolloutStage stage = new RolloutStage(stack, service, servers(settings, running, stack, service));
        stage.onboard();
        stage.open();
        return stage;
    }

    private static Servers servers(
            RolloutSettings settings, Running running, LocalStack stack, ServiceSettings service) {
        LibertyFiles files = settings.places().server();
        Path folder = stack.state().folder("servers");
        FreePorts ports = new FreePorts();
        List<Instance> all = List.of("api-1", "api-2", "api-3", "worker").stream()
                .map(name -> running.start(
                        () -> new Instance(name, files, folder, ports.next(), told(service, name.split("-", 2)[0]))))
                .toList();
        List<Instance> apis = all.subList(0, 3);
        Balancer balancer = running.start(
                () -> Balancer.start(folder, ports.next(), settings.times().check(), apis));
        return new Servers(apis.subList(0, 2), apis.getLast(), all.getLast(), balancer);
    }

    /** Limits apart as deployed: all of the load comes from one address and a few people. */
    private static Map<String, String> told(ServiceSettings service, String role) {
        Map<String, String> told = new HashMap<>(service.forServer());
        // They share this machine's cores; a pod that starts has its own for the better compiler.
        told.put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
        told.put("PAINEL_ROLES", role);
        told.put("PAINEL_LIMITS_ENABLED", "false");
        told.putAll(role.equals("worker") ? WORKER_POOLS : API_POOLS);
        return told;
    }

    private static Map<String, String> pools(int tenant, int internal, int ingest, int jobs) {
        return Map.of(
                "PAINEL_DATABASE_TENANT_POOL_SIZE", Integer.toString(tenant),
                "PAINEL_DATABASE_INTERNAL_POOL_SIZE", Integer.toString(internal),
                "PAINEL_DATABASE_INGEST_POOL_SIZE", Integer.toString(ingest),
                "PAINEL_DATABASE_JOBS_POOL_SIZE", Integer.toString(jobs));
    }

    private void onboard() {
        Subjects.onboard(owner(), Path.of(service.get("PAINEL_SECRETS_FOLDER")));
        owner().useHandle(handle -> handle.execute(
                CUSTOMER_ROW, Customers.tenant(0), CUSTOMER.sub().toString(), CUSTOMER.email(), CUSTOMER.name()));
        Queues.of(service).fill(MESSAGES);
    }

    /** One after the other: all at once they would keep each other from being ready in time. */
    private void open() throws InterruptedException {
        for (Instance api : servers.apis()) api.start();
        servers.worker().start();
        for (Instance api : servers.apis()) {
            servers.balancer().awaitUp(api);
            api.settle();
        }
        servers.worker().settle();
        servers.balancer().drain(servers.spare());
    }

    /** The database as the schema's owner sees it: every tenant's rows. */
    Jdbi owner() {
        String url = service.get("PAINEL_DATABASE_URL") + "?currentSchema=" + Migrations.SCHEMA;
        return Jdbi.create(url, LocalPostgres.OWNER, stack.secret(LocalPostgres.OWNER));
    }
}
