package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.aws.DynamoClients;
import ai.alquimista.painel.aws.DynamoSettings;
import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import ai.alquimista.painel.persistence.cache.RedisClients;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One of our own people, who gave and cancelled commands, taken out of every store beside the running server. */
class ErasureIT {

    private static final String COMMANDS = "/internal/operations/commands";
    /** A server makes the first digest when it has been up for a minute. */
    private static final Duration DIGESTED = Duration.ofSeconds(100);

    private static final String AGENT = "browser-of-the-erased";

    private final UUID sub = UUID.randomUUID();
    private final String email = "joana." + sub + "@alquimista.example";
    private final String name = "Joana Angélica " + sub;
    private final String token =
            OddTokens.with(new DemoUser(sub, email, name, List.of("INTERNAL_ADMIN"), Optional.empty()), Map.of());

    @BeforeEach
    void leaveTraces() {
        Service.running()
                .owner()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO alquimista_platform.staff (cognito_sub, email, full_name) VALUES (?, ?, ?)",
                        sub.toString(),
                        email,
                        name));
        for (int i = 0; i < 3; i++) assertThat(give().status()).isEqualTo(201);
        assertThat(Http.get("/internal/tenants", headers()).status()).isEqualTo(200);
        assertThat(Http.get(COMMANDS, headers()).body()).contains(sub.toString());
    }

    @Test
    void leaves_no_store_that_tells_the_person_and_the_log_as_it_was_written() throws Exception {
        Path held = Files.createTempFile("held", ".json");
        try (PainelProcess job =
                PainelProcess.run("export-user", "--user", sub.toString(), "--to", held.toString(), "--lang=en")) {
            assertThat(job.exitCode()).as(job.err()).isZero();
        }
        assertThat(Files.readString(held)).contains("\"dynamodb\"", "HEALTH_CHECK", email, AGENT);

        try (PainelProcess job = PainelProcess.run("erase-user", "--user", sub.toString(), "--lang=en")) {
            assertThat(job.exitCode()).as(job.err()).isZero();
            assertThat(job.out()).containsPattern("Proof: [0-9a-f]{32}\n[1-9][0-9]* row");
        }

        for (String store : List.of(database(), table(), redis()))
            assertThat(store).isNotEmpty().doesNotContain(sub.toString(), email, name, AGENT);
        Eventually.within(DIGESTED, ErasureIT::isSound);
    }

    private Answer give() {
        String body = """
                {"command_type": "HEALTH_CHECK", "parameters": {"targets": ["redis"]}, "reason": "avisar %s"}
                """.formatted(email);
        return Http.post(COMMANDS, headers(), body.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> headers() {
        return Map.of(
                "Authorization",
                "Bearer " + token,
                "User-Agent",
                AGENT,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    /** As the job that needs nothing but files finds it. */
    private static void isSound() {
        try {
            Path log = Files.createTempDirectory("log").resolve("audit.ndjson");
            try (PainelProcess export = PainelProcess.run("export-audit", "--to", log.toString())) {
                assertThat(export.exitCode()).as(export.err()).isZero();
            }
            String digests = Service.running().settings().get("PAINEL_AUDIT_DIGESTS_FOLDER");
            try (PainelProcess verify = PainelProcess.run(
                    "verify-audit", "--log", log.toString(), "--digests", digests, "--key", digests + "/key.pub.pem")) {
                assertThat(verify.exitCode()).as(verify.err()).isZero();
            }
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /** Every row, as text. */
    private static String database() {
        return Service.running()
                .owner()
                .withHandle(handle -> handle
                        .createQuery(
                                "SELECT format('SELECT t::text FROM alquimista_platform.%I t', tablename) FROM pg_tables"
                                        + " WHERE schemaname = 'alquimista_platform' AND tablename NOT LIKE 'agent_requests%'")
                        .mapTo(String.class)
                        .list()
                        .stream()
                        .flatMap(query -> handle.createQuery(query).mapTo(String.class).list().stream())
                        .collect(Collectors.joining("\n")));
    }

    /** Every item, as text. */
    private static String table() {
        var settings = Service.running().settings();
        String table = settings.get("PAINEL_DYNAMODB_COMMANDS_TABLE");
        try (DynamoDbClient client = DynamoClients.openForSetup(new DynamoSettings(
                "us-east-1", Optional.of(URI.create(settings.get("PAINEL_DYNAMODB_ENDPOINT"))), table))) {
            return client.scanPaginator(scan -> scan.tableName(table)).items().stream()
                    .map(Map::toString)
                    .collect(Collectors.joining("\n"));
        }
    }

    /** Every key, and every value that is a text. */
    private static String redis() {
        try (RedisClient client =
                RedisClients.open(URI.create(Service.running().redis().url()))) {
            client.set("erasure-it", "is looked at");
            return client.keys("*").stream()
                    .map(key -> key + " " + (client.type(key).equals("string") ? client.get(key) : ""))
                    .collect(Collectors.joining("\n"));
        }
    }
}
