package ai.alquimista.painel.bootstrap.image;

import ai.alquimista.painel.local.LocalSettings;
import ai.alquimista.painel.local.LocalStack;
import ai.alquimista.painel.local.ServiceSettings;
import ai.alquimista.painel.local.Step;
import ai.alquimista.painel.local.Steps;
import ai.alquimista.painel.local.issuer.DemoUser;
import ai.alquimista.painel.local.issuer.DemoUsers;
import ai.alquimista.painel.local.process.FreePorts;
import ai.alquimista.painel.local.process.StateFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stores and the issuer of the local stack, with nothing in them, for containers of one image. */
record Stage(String image, LocalStack stack, ServiceSettings service) implements AutoCloseable {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path STATE = TARGET.resolve("image-state");
    private static final String LOOPBACK = "127.0.0.1";

    /** As the manifests size the pools; several servers share one small database here. */
    private static final Map<String, String> POOLS = Map.of(
            "PAINEL_DATABASE_TENANT_POOL_SIZE", "12",
            "PAINEL_DATABASE_INTERNAL_POOL_SIZE", "6",
            "PAINEL_DATABASE_INGEST_POOL_SIZE", "4",
            "PAINEL_DATABASE_JOBS_POOL_SIZE", "4");

    static Stage empty(String image) {
        StateFolder.delete(STATE);
        LocalSettings settings = LocalSettings.anyPorts(STATE, TARGET.resolve("it-binaries"));
        LocalStack stack = LocalStack.start(settings, DemoUsers.demonstration(), (what, took) -> {});
        return new Stage(image, stack, ServiceSettings.of(stack, settings));
    }

    /** What stands beside the database before a release comes: the commands' table. */
    void prepare() throws Exception {
        for (Step step : Steps.bare(service)) step.work().run();
    }

    /** One that is told no setting. */
    Container bare(List<String> options, String... arguments) throws IOException {
        return Container.start(image, options, Map.of(), arguments);
    }

    /** A job, told what jobs are told. */
    Container job(String... arguments) throws IOException {
        return Container.start(image, List.of("--memory=512m"), service.variables(), arguments);
    }

    /** A server of one role, once it is ready. */
    Server server(String role) throws IOException, InterruptedException {
        int port = new FreePorts().next();
        Map<String, String> told = new HashMap<>(service.forServer());
        told.putAll(POOLS);
        told.put("PAINEL_HTTP_HOST", LOOPBACK);
        told.put("PAINEL_HTTP_PORT", Integer.toString(port));
        told.put("PAINEL_LIMITS_ENABLED", "false");
        for (String folder : List.of("SECRETS", "AGENTS", "AUDIT_DIGESTS"))
            told.put("PAINEL_" + folder + "_FOLDER", "/tmp/" + folder);
        Container container = Container.start(image, List.of("--memory=768m", "--cpus=2"), told, role);
        return Server.ready(container, URI.create("http://" + LOOPBACK + ":" + port));
    }

    String token(DemoUser user) {
        return stack.issuer().orElseThrow().accessToken(user);
    }

    @Override
    public void close() {
        stack.close();
    }
}
