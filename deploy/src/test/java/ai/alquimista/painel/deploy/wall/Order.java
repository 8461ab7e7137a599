package ai.alquimista.painel.deploy.wall;

import java.util.List;
import java.util.Set;

/** The migration comes before the rollout, with all that it needs; nothing that serves comes with it. */
final class Order {

    private static final String STEP = "painel.alquimista.ai/step";
    private static final Set<String> FIRST = Set.of(
            "Namespace",
            "PriorityClass",
            "ServiceAccount",
            "Role",
            "RoleBinding",
            "ConfigMap",
            "SecretStore",
            "ExternalSecret",
            "NetworkPolicy",
            "Job");

    private Order() {}

    static List<String> findings(Manifests all) {
        Findings found = new Findings();
        for (Manifest one : all.all()) {
            boolean isShown = !one.label(Dashboards.LABEL).isEmpty();
            String step = FIRST.contains(one.kind()) && !isShown ? "first" : "then";
            found.unless(one.label(STEP).equals(step), one.id() + " does not come " + step);
        }
        List<Manifest> jobs = all.ofKind("Job").toList();
        found.unless(jobs.size() == 1 && jobs.getFirst().name().equals("painel-migrate"), "there is not one migration");
        jobs.forEach(job -> {
            Pod pod = Pod.of(job);
            found.unless(
                    Manifest.texts(pod.container().path("args")).toList().equals(List.of("migrate")),
                    job.id() + " does not migrate");
            found.unless(pod.spec().path("restartPolicy").asText().equals("Never"), job.id() + " restarts in place");
            found.unless(job.at("/spec/backoffLimit").asInt(6) <= 3, job.id() + " is tried without an end");
            found.unless(job.at("/spec/activeDeadlineSeconds").asInt(0) > 0, job.id() + " may take for ever");
            found.unless(job.at("/spec/ttlSecondsAfterFinished").asInt(0) > 0, job.id() + " is in the next one's way");
        });
        return found.all();
    }
}
