package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.local.process.Children;
import ai.alquimista.painel.local.process.FreePorts;
import ai.alquimista.painel.local.process.StateFolder;
import ai.alquimista.painel.local.server.LibertyServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

/** A thousand at once with one question, on a server that lets so many in and remembers nothing yet. */
class CrowdIT {

    private static final int CROWD = 1_000;
    private static final Duration COUNTED = Duration.ofSeconds(15);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String LOOKS = """
            SELECT coalesce(seq_scan, 0) + coalesce(idx_scan, 0)
              FROM pg_stat_all_tables
             WHERE relid = 'alquimista_platform.tenant_integrations'::regclass
            """;

    @Test
    void makes_one_query() throws IOException {
        long before;
        try (StateFolder state = StateFolder.hold(Places.own("crowd"));
                LibertyServer server = LibertyServer.start(
                        Places.server(), state, new Children(state), new FreePorts().next(), settings())) {
            server.awaitReady();
            // Its sign-in is written once, before the crowd comes.
            assertThat(ask(server.baseUrl(), "/tenant/me").join().statusCode()).isEqualTo(200);
            forget();
            before = looks();

            List<CompletableFuture<HttpResponse<String>>> crowd = Stream.generate(
                            () -> ask(server.baseUrl(), "/tenant/integrations"))
                    .limit(CROWD)
                    .toList();
            List<HttpResponse<String>> answers =
                    crowd.stream().map(CompletableFuture::join).toList();

            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
            assertThat(answers)
                    .extracting(HttpResponse::body)
                    .containsOnly(answers.getFirst().body());
            assertThat(answers.stream()
                            .filter(answer ->
                                    answer.headers().allValues("X-Cache").contains("MISS")))
                    .hasSize(1);
        }
        // PostgreSQL adds up what a connection did at the latest when it ends.
        long expected = before + 1;
        Eventually.within(COUNTED, () -> assertThat(looks()).isGreaterThanOrEqualTo(expected));
        assertThat(looks()).isEqualTo(expected);
    }

    private static Map<String, String> settings() {
        Map<String, String> told = new HashMap<>(Service.running().settings().forServer());
        told.put("PAINEL_HTTP_CONCURRENCY", Integer.toString(2 * CROWD));
        told.put("PAINEL_LIMITS_ENABLED", "false");
        return told;
    }

    private static void forget() {
        try (RedisClient redis = RedisClient.create(Service.running().redis().url())) {
            redis.flushAll();
        }
    }

    private static CompletableFuture<HttpResponse<String>> ask(URI server, String path) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", "Bearer " + Service.running().token(TENANT_ADMIN))
                .timeout(Duration.ofSeconds(30))
                .build();
        return CLIENT.sendAsync(request, BodyHandlers.ofString());
    }

    private static long looks() {
        return Service.running()
                .owner()
                .withHandle(
                        handle -> handle.createQuery(LOOKS).mapTo(Long.class).one());
    }
}
