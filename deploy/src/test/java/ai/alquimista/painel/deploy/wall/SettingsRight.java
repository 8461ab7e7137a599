package ai.alquimista.painel.deploy.wall;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Values that the service would refuse, or that belong on a developer's machine, or that disagree with the rest. */
final class SettingsRight {

    private static final String WHOLE = "\\d+";
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("PAINEL_ENVIRONMENT", "dev|prod"),
            Map.entry("PAINEL_ROLES", "api|worker"),
            Map.entry("PAINEL_HTTP_HOST", "\\*"),
            Map.entry("PAINEL_HTTP_PORT", "8080"),
            // The load balancer, and nobody else, stands in front.
            Map.entry("PAINEL_HTTP_TRUSTED_PROXIES", "1"),
            Map.entry("PAINEL_IDENTITY_(ISSUER|JWKS_URL)", "https://\\S+"),
            Map.entry("PAINEL_DATABASE_URL", "jdbc:postgresql://.*[?&]sslmode=verify-full(&.*)?"),
            Map.entry("PAINEL_DATABASE_JOBS_POOL_SIZE", "[2-9]|\\d\\d+"),
            Map.entry("PAINEL_DATABASE_\\w+_POOL_SIZE|PAINEL_HTTP_CONCURRENCY|PAINEL_WORK_\\w+", "[1-9]\\d*"),
            Map.entry("PAINEL_LIMITS_ENABLED", "true"),
            Map.entry("PAINEL_LIMITS_(?!ENABLED)\\w+|PAINEL_UPKEEP_SECONDS", WHOLE),
            Map.entry("PAINEL_CACHE_MODE", "off|redis|near"),
            Map.entry("PAINEL_AWS_REGION", "[a-z]{2}-[a-z]+-\\d"),
            Map.entry("PAINEL_SQS_QUEUE_PREFIX", ".+"),
            Map.entry("PAINEL_INCIDENTS_TOPIC_ARN", "arn:aws:sns:.+"),
            Map.entry("PAINEL_AUDIT_DIGESTS_(BUCKET|KEY_ID)", ".+"),
            Map.entry("PAINEL_INTEGRATIONS_LOOPBACK", "false"));

    /** A pod keeps nothing, and AWS is at its own addresses. */
    private static final String DEVELOPERS = "PAINEL_\\w+_(FOLDER|ENDPOINT)";

    private SettingsRight() {}

    static List<String> findings(Manifests all) {
        Findings found = new Findings();
        for (Pod pod : all.pods()) {
            Map<String, String> open = Given.to(pod, all).open();
            open.forEach((name, value) -> {
                found.unless(!name.matches(DEVELOPERS), pod.id() + " is told " + name);
                VALUES.forEach((names, values) -> found.unless(
                        !name.matches(names) || value.matches(values), pod.id() + ": " + name + " is " + value));
            });
            if (pod.isServer()) server(pod, open, all, found);
        }
        secrets(all, found);
        return found.all();
    }

    private static void server(Pod pod, Map<String, String> open, Manifests all, Findings found) {
        for (String name : Set.of("PAINEL_ROLES", "PAINEL_AUDIT_DIGESTS_BUCKET", "PAINEL_AUDIT_DIGESTS_KEY_ID"))
            found.unless(open.containsKey(name), pod.id() + " is not told " + name);
        String role = open.getOrDefault("PAINEL_ROLES", "");
        found.unless(role.equals(pod.component()), pod.id() + " has the role " + role);
        found.unless(
                Manifest.texts(pod.container().path("args")).toList().equals(List.of(pod.component())),
                pod.id() + " is started as something else");
        found.unless(
                open.getOrDefault("PAINEL_LIMITS_PODS", "")
                        .equals(all.the("HorizontalPodAutoscaler/painel-api").text("/spec/minReplicas")),
                pod.id() + " divides its limits among other pods than there are");
    }

    /** Its own secrets are not where it may write and delete integrations' credentials; each is read by its own account. */
    private static void secrets(Manifests all, Findings found) {
        String integrations = all.settings().text("/data/PAINEL_SECRETS_PREFIX");
        Set<String> prefixes = all.ofKind("SecretStore")
                .map(store -> store.text("/spec/provider/aws/prefix"))
                .collect(Collectors.toSet());
        String environment = all.settings().text("/data/PAINEL_ENVIRONMENT");
        found.unless(
                prefixes.equals(Set.of("painel/" + environment + "/service/")), "secrets are read below " + prefixes);
        found.unless(
                integrations.equals("painel/" + environment + "/integrations/"),
                "credentials are kept below " + integrations);
        all.ofKind("SecretStore")
                .forEach(store -> found.unless(
                        store.text("/spec/provider/aws/auth/jwt/serviceAccountRef/name")
                                .equals(store.name()),
                        store.id() + " is read by somebody else"));
    }
}
