package ai.alquimista.painel.bootstrap.health;

import ai.alquimista.painel.application.port.StoreProbe;
import ai.alquimista.painel.bootstrap.config.Setting;
import ai.alquimista.painel.bootstrap.config.Settings;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.database.IngestDoor;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * Ready means that PostgreSQL answers and its walls stand. Redis and DynamoDB out of reach make the service slower or
 * narrower, not useless: that is said in the data as {@code degraded}.
 */
@Dependent
class ReadinessOfStores {

    static final String NEEDED = "postgresql";

    @Produces
    @Singleton
    FirstConnections connections(WallCheck walls, Door door, IngestDoor ingest) {
        return new FirstConnections(walls, door, ingest);
    }

    @Produces
    @Startup
    HealthCheck started(FirstConnections connections) {
        return () -> HealthCheckResponse.named("connections")
                .status(connections.wereOpen())
                .build();
    }

    /** Asks nothing of anyone: a restart mends no store. */
    @Produces
    @Liveness
    HealthCheck alive() {
        return () -> HealthCheckResponse.up("process");
    }

    @Produces
    @Readiness
    HealthCheck ready(Instance<StoreProbe> probes, WallCheck walls, Settings settings) {
        StoreStates states = new StoreStates(probes.stream().toList());
        String instance = settings.text(Setting.INSTANCE);
        return () -> answer(states.ask(), walls.stand(), instance);
    }

    private static HealthCheckResponse answer(Map<String, Boolean> states, boolean walls, String instance) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("stores")
                .status(walls && states.getOrDefault(NEEDED, false))
                .withData("degraded", states.containsValue(false))
                .withData("instance", instance);
        states.forEach((store, up) -> answer.withData(store, up ? "up" : "down"));
        return answer.build();
    }
}
