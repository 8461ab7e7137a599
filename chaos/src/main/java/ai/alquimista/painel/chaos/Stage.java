package ai.alquimista.painel.chaos;

import ai.alquimista.painel.local.LocalSettings;
import ai.alquimista.painel.local.LocalStack;
import ai.alquimista.painel.local.Running;
import ai.alquimista.painel.local.ServiceSettings;
import ai.alquimista.painel.local.Step;
import ai.alquimista.painel.local.Steps;
import ai.alquimista.painel.local.server.LibertyFiles;
import ai.alquimista.painel.local.store.LocalPostgres;
import ai.alquimista.painel.persistence.schema.Migrations;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/** The stores with nothing in them but the run's tenants, and the server on them, ready. */
record Stage(LocalStack stack, ShippedServer server) {

    private static final String SUPERUSER = "postgres";

    /** @param running keeps what is started */
    static Stage set(ChaosSettings settings, Running running, Consumer<String> say) throws Exception {
        LibertyFiles files = settings.places().server();
        LocalSettings local = settings.places().stores();
        say.accept("Starting the stores and the server ...");
        LocalStack stack = running.start(() -> LocalStack.start(local, List.of(), (what, took) -> {}));
        ServiceSettings service = ServiceSettings.of(stack, local);
        for (Step step : Steps.bare(service)) step.work().run();
        Stage stage = new Stage(stack, running.start(() -> new ShippedServer(files, stack, service)));
        Customers.onboard(stage.owner());
        stage.server().start();
        stage.server().awaitWork();
        return stage;
    }

    /** The database as the schema's owner sees it: every tenant's rows. */
    Jdbi owner() {
        return login(LocalPostgres.OWNER);
    }

    /** The same for whom all connections of others are there to be cut. */
    Jdbi superuser() {
        return login(SUPERUSER);
    }

    private Jdbi login(String user) {
        String url = stack.postgres().orElseThrow().url() + "?currentSchema=" + Migrations.SCHEMA;
        return Jdbi.create(url, user, stack.secret(user));
    }

    String token() {
        return stack.issuer().orElseThrow().machineToken();
    }
}
