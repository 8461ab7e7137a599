package ai.alquimista.painel.deploy.wall;

import java.util.List;
import java.util.stream.Stream;

/**
 * All pods together leave the database connections to spare. A pool holds all that it may, from the start to the end; while a
 * release comes in, as many pods as there can be may still be ending, so each server counts twice.
 */
final class Connections {

    private static final String CONNECTIONS = "painel.alquimista.ai/database-connections";

    /** Two to work side by side and, before and after, two to note the run. */
    private static final int OF_A_JOB = 4;

    /** For the owner's own session, backups, and whoever has to look. */
    private static final int SPARE_PERCENT = 10;

    private Connections() {}

    static List<String> findings(Manifests all) {
        Findings found = new Findings();
        int there = all.ofKind("Namespace")
                .map(space -> space.annotation(CONNECTIONS))
                .filter(number -> number.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
        int taken = taken(all);
        found.unless(
                taken * 100 <= there * (100 - SPARE_PERCENT),
                "pods may take " + taken + " connections of " + there + ", of which a tenth is kept to spare");
        return found.all();
    }

    static int taken(Manifests all) {
        return all.pods().stream()
                .mapToInt(pod -> pod.isServer() ? ofServer(pod, all) : OF_A_JOB)
                .sum();
    }

    private static int ofServer(Pod pod, Manifests all) {
        KnownSettings known = KnownSettings.read();
        Given given = Given.to(pod, all);
        int pools = Stream.of("TENANT", "INTERNAL", "INGEST", "JOBS")
                .map(pool -> "PAINEL_DATABASE_" + pool + "_POOL_SIZE")
                .map(name -> given.value(name).or(() -> known.standard(name)).orElseThrow())
                .mapToInt(Integer::parseInt)
                .sum();
        int most = all.ofKind("HorizontalPodAutoscaler")
                .filter(scaler -> scaler.name().equals(pod.owner().name()))
                .mapToInt(scaler -> scaler.at("/spec/maxReplicas").asInt())
                .findFirst()
                .orElse(Short.MAX_VALUE);
        return 2 * most * pools;
    }
}
