package ai.alquimista.painel.deploy.breach;

import static ai.alquimista.painel.deploy.breach.Breach.put;
import static ai.alquimista.painel.deploy.breach.Breach.remove;
import static ai.alquimista.painel.deploy.breach.Breach.without;
import static ai.alquimista.painel.deploy.wall.Wall.IMAGES;
import static ai.alquimista.painel.deploy.wall.Wall.POD_SECURITY;
import static ai.alquimista.painel.deploy.wall.Wall.PROBES;
import static ai.alquimista.painel.deploy.wall.Wall.SHUTDOWN;
import static ai.alquimista.painel.deploy.wall.Wall.SIZES;

import java.util.stream.Stream;

/** Of what stands in pods. */
final class PodBreaches {

    private static final String API = "Deployment/painel-api";
    private static final String WORKER = "Deployment/painel-worker";
    private static final String MIGRATE = "Job/painel-migrate";
    private static final String CLOSE = "CronJob/painel-close-day";
    private static final String DOOR = "Ingress/painel";
    private static final String SPEC = "/spec/template/spec";
    private static final String ONE = SPEC + "/containers/0";
    private static final String JOB = "/spec/jobTemplate" + SPEC;
    private static final String ALB = "/metadata/annotations/alb.ingress.kubernetes.io~1";

    private PodBreaches() {}

    static Stream<Breach> all() {
        return Stream.of(security(), images(), sizes(), probes(), shutdown()).flatMap(breaches -> breaches);
    }

    private static Stream<Breach> security() {
        return Stream.of(
                remove(POD_SECURITY, "Namespace/painel", "/metadata/labels/pod-security.kubernetes.io~1enforce"),
                put(
                        POD_SECURITY,
                        "Namespace/painel",
                        "/metadata/labels/pod-security.kubernetes.io~1warn",
                        "'baseline'"),
                put(POD_SECURITY, API, SPEC + "/securityContext/runAsNonRoot", "false"),
                remove(POD_SECURITY, WORKER, SPEC + "/securityContext/runAsUser"),
                remove(POD_SECURITY, MIGRATE, SPEC + "/securityContext/seccompProfile"),
                put(POD_SECURITY, API, SPEC + "/hostNetwork", "true"),
                remove(POD_SECURITY, CLOSE, JOB + "/containers/0/securityContext/allowPrivilegeEscalation"),
                put(POD_SECURITY, API, ONE + "/securityContext/readOnlyRootFilesystem", "false"),
                put(POD_SECURITY, API, ONE + "/securityContext/capabilities/drop", "['NET_RAW']"),
                put(POD_SECURITY, API, ONE + "/securityContext/capabilities/add", "['SYS_ADMIN']"),
                put(POD_SECURITY, API, ONE + "/securityContext/privileged", "true"),
                put(POD_SECURITY, API, ONE + "/securityContext/runAsUser", "0"),
                put(POD_SECURITY, API, ONE + "/ports/0/hostPort", "8080"),
                put(POD_SECURITY, API, SPEC + "/initContainers", "[{'name': 'first', 'image': 'x'}]"),
                put(POD_SECURITY, API, SPEC + "/volumes/-", "{'name': 'h', 'hostPath': {'path': '/'}}"),
                remove(POD_SECURITY, API, SPEC + "/volumes/0/emptyDir/sizeLimit"),
                remove(POD_SECURITY, WORKER, ONE + "/volumeMounts/0"));
    }

    private static Stream<Breach> images() {
        return Stream.of(
                put(IMAGES, API, ONE + "/image", "'444455556666.dkr.ecr.us-east-1.amazonaws.com/painel:latest'"),
                put(IMAGES, API, ONE + "/image", "'444455556666.dkr.ecr.us-east-1.amazonaws.com/painel'"),
                put(IMAGES, WORKER, ONE + "/image", "'docker.io/somebody/painel:0.1.0'"),
                put(IMAGES, API, ONE + "/image", "'444455556666.dkr.ecr.us-east-1.amazonaws.com/painel:0.0.9'"));
    }

    private static Stream<Breach> sizes() {
        return Stream.of(
                remove(SIZES, API, ONE + "/resources/limits/cpu"),
                remove(SIZES, WORKER, ONE + "/resources/limits/memory"),
                remove(SIZES, CLOSE, JOB + "/containers/0/resources"),
                remove(SIZES, MIGRATE, ONE + "/resources/requests/memory"),
                put(SIZES, API, ONE + "/resources/requests/cpu", "'4'"),
                put(SIZES, API, ONE + "/resources/requests/memory", "'256Mi'"),
                put(
                        SIZES,
                        API,
                        ONE + "/resources",
                        "{'requests': {'cpu': '1', 'memory': '400Mi'}, 'limits': {'cpu': '1', 'memory': '400Mi'}}"),
                put(SIZES, API, "/spec/replicas", "3"),
                remove(SIZES, API, SPEC + "/topologySpreadConstraints"),
                remove(SIZES, CLOSE, JOB + "/priorityClassName"),
                without(SIZES, "HorizontalPodAutoscaler/painel-worker"),
                without(SIZES, "PodDisruptionBudget/painel-api"),
                put(SIZES, "PodDisruptionBudget/painel-api", "/spec/maxUnavailable", "0"),
                put(SIZES, "HorizontalPodAutoscaler/painel-api", "/spec/maxReplicas", "1"));
    }

    private static Stream<Breach> probes() {
        return Stream.of(
                remove(PROBES, API, ONE + "/startupProbe"),
                remove(PROBES, WORKER, ONE + "/livenessProbe"),
                put(PROBES, API, ONE + "/livenessProbe/httpGet/path", "'/health/ready'"),
                put(PROBES, API, ONE + "/readinessProbe/httpGet/path", "'/health'"),
                put(PROBES, API, ONE + "/readinessProbe/httpGet/port", "'metrics'"),
                put(PROBES, API, ONE + "/ports/0/containerPort", "9080"),
                put(PROBES, API, ONE + "/startupProbe/failureThreshold", "3"));
    }

    private static Stream<Breach> shutdown() {
        return Stream.of(
                remove(SHUTDOWN, API, ONE + "/lifecycle"),
                put(SHUTDOWN, API, ONE + "/lifecycle/preStop/sleep/seconds", "20"),
                put(SHUTDOWN, API, SPEC + "/terminationGracePeriodSeconds", "60"),
                remove(SHUTDOWN, WORKER, SPEC + "/terminationGracePeriodSeconds"),
                put(SHUTDOWN, WORKER, ONE + "/lifecycle", "{'preStop': {'exec': {'command': ['sleep', '5']}}}"),
                put(SHUTDOWN, API, "/spec/strategy/rollingUpdate/maxUnavailable", "1"),
                put(SHUTDOWN, DOOR, ALB + "target-group-attributes", "'deregistration_delay.timeout_seconds=300'"),
                remove(SHUTDOWN, DOOR, ALB + "target-group-attributes"),
                put(SHUTDOWN, DOOR, ALB + "load-balancer-attributes", "'idle_timeout.timeout_seconds=60'"),
                remove(SHUTDOWN, "Namespace/painel", "/metadata/labels/elbv2.k8s.aws~1pod-readiness-gate-inject"));
    }
}
