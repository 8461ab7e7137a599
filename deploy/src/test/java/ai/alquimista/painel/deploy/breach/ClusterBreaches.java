package ai.alquimista.painel.deploy.breach;

import static ai.alquimista.painel.deploy.breach.Breach.put;
import static ai.alquimista.painel.deploy.breach.Breach.remove;
import static ai.alquimista.painel.deploy.breach.Breach.with;
import static ai.alquimista.painel.deploy.breach.Breach.without;
import static ai.alquimista.painel.deploy.wall.Wall.DOOR;
import static ai.alquimista.painel.deploy.wall.Wall.IDENTITIES;
import static ai.alquimista.painel.deploy.wall.Wall.NETWORK;
import static ai.alquimista.painel.deploy.wall.Wall.RIGHTS;

import java.util.stream.Stream;

/** Of who may do what in the cluster, who reaches whom, and who is let in. */
final class ClusterBreaches {

    private static final String ROLE_ARN = "/metadata/annotations/eks.amazonaws.com~1role-arn";
    private static final String POLICY = "NetworkPolicy/";
    private static final String INGRESS = "Ingress/painel";
    private static final String PATHS = "/spec/rules/0/http/paths";
    private static final String API = "'backend': {'service': {'name': 'painel-api', 'port': {'name': 'http'}}}";
    private static final String ALB = "/metadata/annotations/alb.ingress.kubernetes.io~1";

    private ClusterBreaches() {}

    static Stream<Breach> all() {
        return Stream.of(identities(), rights(), network(), door()).flatMap(breaches -> breaches);
    }

    private static Stream<Breach> identities() {
        return Stream.of(
                remove(IDENTITIES, "ServiceAccount/painel-job", ROLE_ARN),
                put(
                        IDENTITIES,
                        "ServiceAccount/painel-worker",
                        ROLE_ARN,
                        "'arn:aws:iam::444455556666:role/painel-prod-api'"),
                put(IDENTITIES, "ServiceAccount/painel-api", "/automountServiceAccountToken", "true"),
                remove(IDENTITIES, "ServiceAccount/painel-migrate", "/automountServiceAccountToken"),
                put(IDENTITIES, "Deployment/painel-api", "/spec/template/spec/serviceAccountName", "'painel-worker'"),
                put(IDENTITIES, "Deployment/painel-api", "/spec/template/spec/automountServiceAccountToken", "true"),
                remove(IDENTITIES, "Job/painel-migrate", "/spec/template/spec/serviceAccountName"),
                put(
                        IDENTITIES,
                        "Deployment/painel-worker",
                        "/spec/template/spec/automountServiceAccountToken",
                        "false"),
                with(IDENTITIES, "{'kind': 'ServiceAccount', 'metadata': {'name': 'painel-other'}}"),
                without(IDENTITIES, "ServiceAccount/painel-migrate"));
    }

    private static Stream<Breach> rights() {
        return Stream.of(
                put(RIGHTS, "Role/painel-worker", "/rules/0/verbs/-", "'delete'"),
                put(RIGHTS, "Role/painel-worker", "/rules/0/verbs", "['*']"),
                put(RIGHTS, "Role/painel-worker", "/rules/0/resources/-", "'statefulsets'"),
                put(
                        RIGHTS,
                        "Role/painel-worker",
                        "/rules/-",
                        "{'apiGroups': [''], 'resources': ['secrets'], 'verbs': ['get']}"),
                put(RIGHTS, "Role/painel-worker", "/rules/0/verbs", "['get']"),
                put(RIGHTS, "Role/painel-worker", "/metadata/namespace", "'painel'"),
                put(RIGHTS, "RoleBinding/painel-worker", "/roleRef/name", "'cluster-admin'"),
                put(RIGHTS, "RoleBinding/painel-worker", "/subjects/0/name", "'painel-api'"),
                put(
                        RIGHTS,
                        "RoleBinding/painel-worker",
                        "/subjects/-",
                        "{'kind': 'Group', 'name': 'system:authenticated'}"),
                without(RIGHTS, "RoleBinding/painel-worker"),
                with(
                        RIGHTS,
                        "{'kind': 'ClusterRoleBinding', 'metadata': {'name': 'all'}, 'roleRef': {'name': 'cluster-admin'}}"));
    }

    private static Stream<Breach> network() {
        return Stream.of(
                without(NETWORK, POLICY + "default-deny"),
                put(NETWORK, POLICY + "default-deny", "/spec/policyTypes", "['Ingress']"),
                put(NETWORK, POLICY + "default-deny", "/spec/podSelector", "{'matchLabels': {'a': 'b'}}"),
                put(NETWORK, POLICY + "default-deny", "/spec/ingress", "[{}]"),
                without(NETWORK, POLICY + "names"),
                without(NETWORK, POLICY + "database"),
                without(NETWORK, POLICY + "redis"),
                without(NETWORK, POLICY + "api-server"),
                without(NETWORK, POLICY + "metrics"),
                without(NETWORK, POLICY + "load-balancer"),
                put(NETWORK, POLICY + "api-server", "/spec/podSelector", "{}"),
                put(NETWORK, POLICY + "redis", "/spec/podSelector/matchExpressions/0/values/-", "'job'"),
                put(NETWORK, POLICY + "redis", "/spec/podSelector/matchExpressions/0/operator", "'NotIn'"),
                put(NETWORK, POLICY + "database", "/spec/egress/0/to/0/ipBlock/cidr", "'0.0.0.0/0'"),
                put(NETWORK, POLICY + "database", "/spec/egress/0/to/0/ipBlock/cidr", "'10.0.0.0/8'"),
                put(NETWORK, POLICY + "load-balancer", "/spec/ingress/0/from", "[]"),
                remove(NETWORK, POLICY + "load-balancer", "/spec/ingress/0/ports"),
                put(NETWORK, POLICY + "internet", "/spec/egress/0/ports/0/endPort", "65535"),
                remove(NETWORK, POLICY + "internet", "/spec/egress/0/to/0/ipBlock/except"),
                remove(NETWORK, POLICY + "internet", "/spec/egress/0/to/0/ipBlock/except/3"),
                put(NETWORK, POLICY + "metrics", "/spec/ingress/0/from/0/namespaceSelector", "{}"),
                remove(NETWORK, POLICY + "metrics", "/spec/ingress/0/from/0/podSelector"));
    }

    private static Stream<Breach> door() {
        return Stream.of(
                put(DOOR, INGRESS, PATHS + "/-", "{'path': '/health', 'pathType': 'Prefix', " + API + "}"),
                put(DOOR, INGRESS, PATHS + "/-", "{'path': '/metrics', 'pathType': 'Exact', " + API + "}"),
                put(DOOR, INGRESS, PATHS + "/-", "{'path': '/openapi', 'pathType': 'Prefix', " + API + "}"),
                put(DOOR, INGRESS, PATHS + "/0/pathType", "'Prefix'"),
                remove(DOOR, INGRESS, PATHS + "/1"),
                remove(DOOR, INGRESS, PATHS + "/2"),
                remove(DOOR, INGRESS, PATHS + "/3"),
                put(DOOR, INGRESS, PATHS + "/3/backend/service/name", "'painel-worker'"),
                put(DOOR, INGRESS, "/spec/defaultBackend", "{'service': {'name': 'painel-api'}}"),
                put(DOOR, INGRESS, "/spec/ingressClassName", "'nginx'"),
                remove(DOOR, INGRESS, "/spec/rules/0/host"),
                remove(DOOR, INGRESS, ALB + "certificate-arn"),
                remove(DOOR, INGRESS, ALB + "ssl-redirect"),
                put(DOOR, INGRESS, ALB + "ssl-policy", "'ELBSecurityPolicy-2016-08'"),
                put(DOOR, INGRESS, ALB + "target-type", "'instance'"),
                put(DOOR, INGRESS, ALB + "healthcheck-path", "'/'"),
                put(DOOR, "Service/painel-api", "/spec/type", "'LoadBalancer'"),
                without(DOOR, INGRESS));
    }
}
