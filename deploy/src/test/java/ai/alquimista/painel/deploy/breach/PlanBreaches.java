package ai.alquimista.painel.deploy.breach;

import static ai.alquimista.painel.deploy.breach.Breach.put;
import static ai.alquimista.painel.deploy.breach.Breach.remove;
import static ai.alquimista.painel.deploy.breach.Breach.with;
import static ai.alquimista.painel.deploy.breach.Breach.without;
import static ai.alquimista.painel.deploy.wall.Wall.ENUMERATIONS;
import static ai.alquimista.painel.deploy.wall.Wall.ORDER;
import static ai.alquimista.painel.deploy.wall.Wall.REFERENCES;
import static ai.alquimista.painel.deploy.wall.Wall.SCHEDULES;
import static ai.alquimista.painel.deploy.wall.Wall.SCHEMA;
import static ai.alquimista.painel.deploy.wall.Wall.WATCHED;

import java.util.stream.Stream;

/** Of how objects are written, how they hang together, and when what is done. */
final class PlanBreaches {

    private static final String API = "Deployment/painel-api";
    private static final String CLOSE = "CronJob/painel-close-day";
    private static final String MIGRATE = "Job/painel-migrate";
    private static final String BACKLOG = "HorizontalPodAutoscaler/painel-worker";
    private static final String SPEC = "/spec/template/spec";
    private static final String ONE = SPEC + "/containers/0";
    private static final String STEP = "/metadata/labels/painel.alquimista.ai~1step";

    private PlanBreaches() {}

    static Stream<Breach> all() {
        return Stream.of(schema(), enumerations(), references(), order(), schedules(), watched())
                .flatMap(breaches -> breaches);
    }

    private static Stream<Breach> schema() {
        return Stream.of(
                put(SCHEMA, API, "/spec/replica", "3"),
                put(SCHEMA, API, ONE + "/livenessProbe/httpget", "{}"),
                put(SCHEMA, API, SPEC + "/terminationGracePeriodSeconds", "'85'"),
                put(SCHEMA, API, SPEC + "/enableServiceLinks", "'false'"),
                put(SCHEMA, API, ONE + "/args", "'api'"),
                put(SCHEMA, API, ONE + "/resources/limits/memory", "'768Megs'"),
                put(SCHEMA, API, ONE + "/env/0/value", "3"),
                remove(SCHEMA, API, "/spec/selector"),
                remove(SCHEMA, CLOSE, "/spec/schedule"),
                put(SCHEMA, CLOSE, "/apiVersion", "'batch/v1beta1'"),
                with(SCHEMA, "{'apiVersion': 'v1', 'kind': 'Sercive', 'metadata': {'name': 'x'}}"));
    }

    private static Stream<Breach> enumerations() {
        return Stream.of(
                put(ENUMERATIONS, CLOSE, "/spec/concurrencyPolicy", "'forbid'"),
                put(ENUMERATIONS, MIGRATE, SPEC + "/restartPolicy", "'never'"),
                put(ENUMERATIONS, API, ONE + "/imagePullPolicy", "'Sometimes'"),
                put(ENUMERATIONS, API, SPEC + "/topologySpreadConstraints/0/whenUnsatisfiable", "'Schedule'"),
                put(ENUMERATIONS, API, "/spec/strategy/type", "'Rolling'"),
                put(ENUMERATIONS, "Service/painel-api", "/spec/ports/0/protocol", "'HTTP'"),
                put(ENUMERATIONS, "Ingress/painel", "/spec/rules/0/http/paths/0/pathType", "'exact'"),
                put(ENUMERATIONS, "NetworkPolicy/redis", "/spec/policyTypes/0", "'egress'"),
                put(ENUMERATIONS, BACKLOG, "/spec/metrics/1/external/target/type", "'Average'"),
                put(
                        ENUMERATIONS,
                        "Namespace/painel",
                        "/metadata/labels/pod-security.kubernetes.io~1enforce",
                        "'strict'"),
                put(ENUMERATIONS, API, ONE + "/terminationMessagePolicy", "'Any'"));
    }

    private static Stream<Breach> references() {
        return Stream.of(
                put(REFERENCES, "Service/painel-api", "/spec/selector/app.kubernetes.io~1component", "'web'"),
                remove(REFERENCES, "Service/painel-api", "/spec/selector/app.kubernetes.io~1component"),
                put(REFERENCES, "PodDisruptionBudget/painel-worker", "/spec/selector/matchLabels", "{'app': 'worker'}"),
                remove(REFERENCES, API, "/spec/template/metadata/labels/app.kubernetes.io~1name"),
                put(REFERENCES, "Service/painel-api", "/spec/ports/0/targetPort", "'https'"),
                put(REFERENCES, BACKLOG, "/spec/scaleTargetRef/name", "'worker'"),
                put(REFERENCES, "Ingress/painel", "/spec/rules/0/http/paths/0/backend/service/port/name", "'web'"),
                put(REFERENCES, API, SPEC + "/topologySpreadConstraints/0/labelSelector/matchLabels", "{'app': 'api'}"),
                put(REFERENCES, API, ONE + "/envFrom/0/configMapRef/name", "'painel-old'"),
                put(REFERENCES, API, SPEC + "/volumes/-", "{'name': 'x', 'configMap': {'name': 'none'}}"),
                put(REFERENCES, API, SPEC + "/priorityClassName", "'high'"),
                put(REFERENCES, "ExternalSecret/painel-job", "/spec/secretStoreRef/name", "'none'"),
                without(REFERENCES, "ExternalSecret/painel-server"),
                without(REFERENCES, "ServiceAccount/painel-job"));
    }

    private static Stream<Breach> order() {
        return Stream.of(
                put(ORDER, API, STEP, "'first'"),
                put(ORDER, MIGRATE, STEP, "'then'"),
                remove(ORDER, "ServiceAccount/painel-migrate", STEP),
                without(ORDER, MIGRATE),
                put(ORDER, MIGRATE, ONE + "/args", "['api']"),
                put(ORDER, MIGRATE, SPEC + "/restartPolicy", "'OnFailure'"),
                put(ORDER, MIGRATE, "/spec/backoffLimit", "100"),
                remove(ORDER, MIGRATE, "/spec/activeDeadlineSeconds"),
                remove(ORDER, MIGRATE, "/spec/ttlSecondsAfterFinished"));
    }

    private static Stream<Breach> schedules() {
        String template = "/spec/jobTemplate/spec";
        return Stream.of(
                put(SCHEDULES, CLOSE, "/spec/schedule", "'0 2 * * 1'"),
                put(SCHEDULES, CLOSE, "/spec/timeZone", "'America/Sao_Paulo'"),
                put(SCHEDULES, CLOSE, "/spec/concurrencyPolicy", "'Allow'"),
                put(SCHEDULES, CLOSE, "/spec/suspend", "true"),
                put(SCHEDULES, CLOSE, "/spec/startingDeadlineSeconds", "10"),
                put(SCHEDULES, CLOSE, template + "/template/spec/containers/0/args", "['job', 'seed']"),
                put(SCHEDULES, CLOSE, template + "/template/spec/restartPolicy", "'OnFailure'"),
                remove(SCHEDULES, CLOSE, template + "/activeDeadlineSeconds"),
                remove(SCHEDULES, CLOSE, template + "/podFailurePolicy"),
                without(SCHEDULES, "CronJob/painel-partitions"),
                put(SCHEDULES, "CronJob/painel-partitions", "/metadata/name", "'painel-digests'"));
    }

    private static Stream<Breach> watched() {
        return Stream.of(
                without(WATCHED, "ServiceMonitor/painel"),
                put(WATCHED, "ServiceMonitor/painel", "/spec/endpoints/0/path", "'/q/metrics'"),
                put(WATCHED, "ServiceMonitor/painel", "/spec/endpoints/0/port", "'metrics'"),
                remove(WATCHED, "Service/painel-worker", "/metadata/labels/app.kubernetes.io~1name"),
                put(WATCHED, BACKLOG, "/spec/metrics/1/external/metric/name", "'painel_backlog'"),
                remove(WATCHED, BACKLOG, "/spec/metrics/1"),
                remove(WATCHED, BACKLOG, "/spec/metrics/0"));
    }
}
