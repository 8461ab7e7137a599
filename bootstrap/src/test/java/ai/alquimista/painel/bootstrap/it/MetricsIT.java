package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricsIT {

    private static final int STRANGE_PATHS = 1_000;
    private static final int WHAT_THE_SERVER_ADDS_BY_ITSELF = 40;

    @Test
    void every_route_is_counted_under_its_template() {
        String token = Service.running().token(TENANT_ADMIN);
        for (String path : Routes.ALL)
            assertThat(Http.get(path, token).status()).isEqualTo(200);

        String metrics = metrics();
        for (String path : Routes.ALL) {
            String series = series(metrics, "painel_requests").stream()
                    .filter(each -> each.contains("route=\"" + path + "\"") && each.contains("status=\"2xx\""))
                    .findFirst()
                    .orElse("");
            assertThat(series).as(path).contains("method=\"GET\"");
            assertThat(metrics).contains("painel_request_duration_seconds");
        }
    }

    @Test
    void a_request_is_counted_once() {
        String token = Service.running().token(TENANT_ADMIN);
        Http.get("/tenant/me", token);
        double before = counted("/tenant/me");
        for (int i = 0; i < 10; i++) Http.get("/tenant/me", token);

        assertThat(counted("/tenant/me") - before).isEqualTo(10);
    }

    @Test
    void labels_do_not_grow_with_what_strangers_ask_for() {
        ask("/warm/up", 0);
        ask("/warm/up", 1);
        ask("/tenant/me/warm", 2);
        ask("/warm/up", 3);
        Set<String> before = series(metrics(), "painel_");
        int all = lines(metrics());

        for (int i = 0; i < STRANGE_PATHS; i++) ask("/" + UUID.randomUUID() + "/" + i, i);

        assertThat(series(metrics(), "painel_")).isEqualTo(before);
        assertThat(lines(metrics())).isLessThan(all + WHAT_THE_SERVER_ADDS_BY_ITSELF);
    }

    @Test
    void labels_have_few_values() {
        ask("/warm/up", 0);
        String metrics = metrics();

        assertThat(values(metrics, "route")).contains("unmatched").isSubsetOf(allowedRoutes());
        assertThat(values(metrics, "method"))
                .isSubsetOf("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "OTHER");
        assertThat(values(metrics, "status")).isSubsetOf("1xx", "2xx", "3xx", "4xx", "5xx");
        assertThat(metrics).doesNotContain("550e8400", "20000000-0000");
    }

    private static void ask(String path, int i) {
        String token = Service.running().token(TENANT_ADMIN);
        Map<String, String> headers = i % 2 == 0 ? Map.of("Authorization", "Bearer " + token) : Map.of();
        Http.send(i % 4 < 2 ? "GET" : "NONSENSE" + (i < 4 ? "" : i), path, headers);
    }

    private static List<String> allowedRoutes() {
        return Stream.concat(Routes.TEMPLATES.stream(), Stream.of("/app", "unmatched"))
                .toList();
    }

    private static double counted(String route) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith("painel_requests_total{"))
                .filter(line -> line.contains("route=\"" + route + "\""))
                .mapToDouble(line -> Double.parseDouble(
                        line.substring(line.indexOf('}') + 1).strip().split(" ", 2)[0]))
                .sum();
    }

    private static Set<String> series(String metrics, String prefix) {
        return metrics.lines()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(0, line.lastIndexOf('}') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> values(String metrics, String label) {
        return series(metrics, "painel_request").stream()
                .flatMap(line -> Pattern.compile("[{,]" + label + "=\"([^\"]*)\"")
                        .matcher(line)
                        .results())
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static int lines(String metrics) {
        return (int) metrics.lines().filter(line -> !line.startsWith("#")).count();
    }

    private static String metrics() {
        return Http.get("/metrics", Map.of()).body();
    }
}
