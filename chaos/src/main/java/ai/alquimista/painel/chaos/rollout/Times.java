package ai.alquimista.painel.chaos.rollout;

import ai.alquimista.painel.local.process.LocalProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the coming and going of a pod is timed.
 *
 * @param settling for how long a new one is ready before an old one goes
 * @param heard when at the latest the load balancer has heard of it, and sends no new requests
 * @param draining for how long it leaves those that are under way from then on; what is left it cuts
 * @param preStop when the server is told to end
 * @param check how often the load balancer looks at whether a server is ready
 * @param ending how long a process has from when it is told to end
 */
public record Times(
        Duration settling, Duration heard, Duration draining, Duration preStop, Duration check, Duration ending) {

    private static final Pattern SETTLING = Pattern.compile("minReadySeconds: (\\d+)");
    private static final Pattern PRE_STOP = Pattern.compile("sleep: \\{seconds: (\\d+)}");
    private static final Pattern GRACE = Pattern.compile("terminationGracePeriodSeconds: (\\d+)");
    private static final Pattern DRAINING = Pattern.compile("deregistration_delay\\.timeout_seconds=(\\d+)");
    private static final Pattern CHECK = Pattern.compile("healthcheck-interval-seconds: \"(\\d+)\"");

    /** Refuses, by a {@link LocalProblem}, those by which requests meet a shut door. */
    public Times {
        if (heard.isNegative() || heard.plus(draining).compareTo(preStop) > 0)
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
                seconds(SETTLING, manifests.resolve("api.yaml")),
                preStop.minus(draining),
                draining,
                preStop,
                seconds(CHECK, manifests.resolve("ingress.yaml")),
                seconds(GRACE, manifests.resolve("api.yaml")).minus(preStop));
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

    /** So many times as fast, but for what a process has to settle and to end: it is not what hurries. */
    Times hurried(int times) {
        return new Times(
                settling,
                heard.dividedBy(times),
                draining.dividedBy(times),
                preStop.dividedBy(times),
                check.dividedBy(times),
                ending);
    }

    @Override
    public String toString() {
        return "a new one settles for %.1f s; the balancer hears within %.1f s, leaves requests %.1f s, looks every %.1f s; SIGTERM after %.1f s"
                .formatted(in(settling), in(heard), in(draining), in(check), in(preStop));
    }

    private static double in(Duration seconds) {
        return seconds.toMillis() / 1e3;
    }
}
