package ai.alquimista.painel.deploy.wall;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Nobody meets a shut door: the server shuts its port as soon as it is told to end, so that it is told only when the load
 * balancer has heard of it and is done with it, and it then gets the time that requests and work in progress need.
 */
final class Shutdown {

    /** Requests in progress get 30 s, the applications what is left. */
    private static final int SERVER_SECONDS = 45;

    /** Until the load balancer knows that a pod goes. */
    private static final int NEWS_SECONDS = 15;

    private static final String ALB = "alb.ingress.kubernetes.io/";
    private static final Pattern KEPT = Pattern.compile("persistTimeout=\"(\\d+)s\"");

    private Shutdown() {}

    static List<String> findings(Manifests all) {
        Findings found = new Findings();
        Manifest door = all.the("Ingress/painel");
        int draining = number(door.annotation(ALB + "target-group-attributes"), "deregistration_delay.timeout_seconds");
        int idle = number(door.annotation(ALB + "load-balancer-attributes"), "idle_timeout.timeout_seconds");
        found.unless(idle > 0 && idle < kept(), "the load balancer reuses connections that the server has ended");
        for (Pod pod : all.pods().stream().filter(Pod::isServer).toList()) {
            found.unless(pod.grace() >= pod.preStop() + SERVER_SECONDS, pod.id() + " is killed while it ends");
            found.unless(
                    pod.container().at("/lifecycle/preStop/exec").isMissingNode(),
                    pod.id() + " needs a shell that the image has not");
            found.unless(
                    pod.owner()
                            .text("/spec/strategy/rollingUpdate/maxUnavailable")
                            .equals("0"),
                    pod.id() + " is taken away before another is ready");
            if (pod.component().equals("api"))
                found.unless(
                        draining >= 0 && pod.preStop() >= draining + NEWS_SECONDS,
                        pod.id() + " ends while it is sent requests");
        }
        found.unless(
                all.ofKind("Namespace")
                        .allMatch(space -> space.label("elbv2.k8s.aws/pod-readiness-gate-inject")
                                .equals("enabled")),
                "a rollout does not wait for the load balancer");
        return found.all();
    }

    /** Of a list as {@code name=1,other=2}; -1 where it is not in it. */
    private static int number(String attributes, String name) {
        return Pattern.compile(",")
                .splitAsStream(attributes)
                .filter(one -> one.startsWith(name + "="))
                .map(one -> Integer.parseInt(one.substring(name.length() + 1)))
                .findFirst()
                .orElse(-1);
    }

    /** For how long the server keeps a connection on which nothing is asked. */
    private static int kept() {
        Matcher matcher = KEPT.matcher(Sources.server());
        if (!matcher.find()) throw new AssertionError("server.xml says no persistTimeout in seconds");
        return Integer.parseInt(matcher.group(1));
    }
}
