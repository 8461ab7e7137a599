package ai.alquimista.painel.deploy.wall;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The daily jobs: which, when, one at a time, and what a failure that cannot be mended by trying again means. */
final class Schedules {

    /** Digests of the audit log are not among them: the service makes one each hour. */
    private static final Map<String, String> DAILY = Map.of("close-day", "0 2 * * *", "partitions", "0 1 * * *");

    private static final List<Integer> FINAL = List.of(2, 3, 4);

    private Schedules() {}

    static List<String> findings(Manifests all) {
        Findings found = new Findings();
        found.unlessSame(
                "the list of daily jobs",
                all.ofKind("CronJob").map(Manifest::name).collect(Collectors.toSet()),
                DAILY.keySet().stream().map(job -> "painel-" + job).collect(Collectors.toSet()));
        Set<String> jobs = Sources.jobs();
        all.ofKind("CronJob").forEach(cron -> {
            String job = cron.name().replaceFirst("painel-", "");
            found.unless(jobs.contains(job), cron.id() + " is no job that there is");
            found.unless(
                    cron.text("/spec/schedule").equals(DAILY.get(job)),
                    cron.id() + " is at " + cron.text("/spec/schedule"));
            when(cron, found);
            how(cron, job, found);
        });
        return found.all();
    }

    private static void when(Manifest cron, Findings found) {
        found.unless(cron.text("/spec/timeZone").equals("Etc/UTC"), cron.id() + " is at another place's hour");
        found.unless(cron.text("/spec/concurrencyPolicy").equals("Forbid"), cron.id() + " may run twice at once");
        found.unless(!cron.at("/spec/suspend").asBoolean(), cron.id() + " is suspended");
        found.unless(
                cron.at("/spec/startingDeadlineSeconds").asInt(0) >= 600, cron.id() + " is missed when the hour is");
    }

    private static void how(Manifest cron, String job, Findings found) {
        Pod pod = Pod.of(cron);
        found.unless(
                Manifest.texts(pod.container().path("args")).toList().equals(List.of("job", job)),
                cron.id() + " does something else");
        found.unless(pod.spec().path("restartPolicy").asText().equals("Never"), cron.id() + " hides how it ended");
        found.unless(
                cron.at("/spec/jobTemplate/spec/activeDeadlineSeconds").asInt(0) > 0, cron.id() + " may take for ever");
        List<Integer> codes = Manifest.each(
                        cron.at("/spec/jobTemplate/spec/podFailurePolicy/rules/0/onExitCodes/values"))
                .map(code -> code.asInt())
                .toList();
        found.unless(codes.equals(FINAL), cron.id() + " tries again what cannot be mended: " + codes);
    }
}
