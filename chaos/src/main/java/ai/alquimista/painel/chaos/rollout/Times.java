package ai.alquimista.painel.chaos.rollout;

import ai.alquimista.painel.local.process.LocalProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the end of a pod is timed.
 *
 * @param heard when at the latest the load balancer has heard of it, and sends no new requests
 * @param draining for how long it leaves those that are under way from then on; what is left it cuts
 * @param preStop when the server is told to end
 * @param apiGrace when at the latest a process of that role is gone, counted from the beginning
 * @param workerGrace likewise
 */
public record Times(Duration heard, Duration draining, Duration preStop, Duration apiGrace, Duration workerGrace) {

    private static final Pattern PRE_STOP = Pattern.compile("sleep: \\{seconds: (\\d+)}");
    private static final Pattern GRACE = Pattern.compile("terminationGracePeriodSeconds: (\\d+)");
    private static final Pattern DRAINING = Pattern.compile("deregistration_delay\\.timeout_seconds=(\\d+)");

    public Times {
        if (heard.plus(draining).compareTo(preStop) > 0)
            throw new LocalProblem("A pod would end while the load balancer still sends to it");
    }

    /**
     * Those that are deployed.
     *
     * @param manifests the folder of the manifests for servers
     */
    static Times of(Path manifests) {
        Duration preStop = seconds(PRE_STOP, manifests.resolve("api.yaml"));
        Duration draining = seconds(DRAINING, manifests.resolve("ingress.yaml"));
        return new Times(
                preStop.minus(draining),
                draining,
                preStop,
                seconds(GRACE, manifests.resolve("api.yaml")),
                seconds(GRACE, manifests.resolve("worker.yaml")));
    }

    private static Duration seconds(Pattern pattern, Path file) {
        try {
            Matcher found = pattern.matcher(Files.readString(file));
            if (!found.find()) throw new LocalProblem(file + " does not say " + pattern);
            return Duration.ofSeconds(Long.parseLong(found.group(1)));
        } catch (IOException unreadable) {
            throw new LocalProblem(file + " cannot be read", unreadable);
        }
    }
}
