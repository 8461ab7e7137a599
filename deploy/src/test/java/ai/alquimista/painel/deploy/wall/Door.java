package ai.alquimista.painel.deploy.wall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The one way in: the panel, every route of the API's document and the ways to sign in. Nothing else has a path, so that
 * health, metrics and the document itself are seen inside the cluster alone.
 */
final class Door {

    private static final String ALB = "alb.ingress.kubernetes.io/";
    private static final Set<String> PANEL = Set.of("/ Exact", "/login Exact", "/app Prefix");
    private static final Map<String, String> ANNOTATIONS = Map.of(
            "scheme", "internet-facing",
            "target-type", "ip",
            "listen-ports", "\\[\\{\"HTTP\": 80}, \\{\"HTTPS\": 443}]",
            "ssl-redirect", "443",
            "ssl-policy", "ELBSecurityPolicy-TLS13-1-[23]-.*",
            "certificate-arn", "arn:aws:acm:[a-z0-9-]+:\\d{12}:certificate/.+",
            "healthcheck-path", "/health/ready",
            "success-codes", "200",
            "load-balancer-attributes", ".*routing\\.http\\.drop_invalid_header_fields\\.enabled=true.*");

    private Door() {}

    static List<String> findings(Manifests all) {
        Findings found = new Findings();
        found.unless(all.ofKind("Ingress").count() == 1, "there is not one way in");
        all.ofKind("Service")
                .forEach(service -> found.unless(
                        service.text("/spec/type").equals("ClusterIP"), service.id() + " is a way in of its own"));
        all.ofKind("Ingress").forEach(ingress -> ingress(ingress, found));
        return found.all();
    }

    private static void ingress(Manifest ingress, Findings found) {
        found.unless(ingress.text("/spec/ingressClassName").equals("alb"), ingress.id() + " is nobody's");
        found.unless(ingress.at("/spec/defaultBackend").isMissingNode(), ingress.id() + " shows what nobody named");
        ANNOTATIONS.forEach((name, value) -> found.unless(
                ingress.annotation(ALB + name).matches(value),
                ingress.id() + " " + name + " is " + ingress.annotation(ALB + name)));
        Set<String> paths = new TreeSet<>();
        Manifest.each(ingress.at("/spec/rules")).forEach(rule -> {
            found.unless(rule.path("host").asText().contains("."), ingress.id() + " answers to any name");
            Manifest.each(rule.at("/http/paths")).forEach(path -> {
                paths.add(
                        path.path("path").asText() + " " + path.path("pathType").asText());
                found.unless(
                        path.at("/backend/service/name").asText().equals("painel-api"),
                        ingress.id() + " leads elsewhere");
            });
        });
        Set<String> must = new TreeSet<>(PANEL);
        must.addAll(api());
        found.unlessSame(ingress.id(), paths, must);
    }

    private static Set<String> api() {
        JsonNode paths = Sources.openApi().path("paths");
        return paths.properties().stream()
                .map(path -> "/" + path.getKey().split("/", -1)[1] + " Prefix")
                .collect(Collectors.toSet());
    }
}
