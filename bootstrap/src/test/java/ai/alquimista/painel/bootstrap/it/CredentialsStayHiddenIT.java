package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import ai.alquimista.painel.aws.credential.EncryptedCredentials;
import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.domain.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/** A credential that somebody sends, in the right field and in every wrong one, stands in the secret store and nowhere else. */
class CredentialsStayHiddenIT {

    private static final String SECRET = "sk_live_51Hq7Zp9Xw3Kd8Lm2Nv6Rt4";
    private static final String NEXT = "sk_live_62Jr8Yq1Vx4Le9Mn3Pw7Su5";

    private final UUID tenant = MeteredTenant.onboard().id();
    private final Outside admin = new Outside(INTERNAL_ADMIN, tenant);
    private final List<Answer> answers = new ArrayList<>();

    @Test
    void whoever_looks_and_wherever() {
        String id = everythingIsSent();

        assertThat(EncryptedCredentials.in(Outside.folder())
                        .read(Outside.pointedTo(tenant).getFirst())
                        .map(Secret::reveal))
                .contains(NEXT);
        for (Answer answer : answers)
            assertHidden(answer.body() + answer.response().headers().map());
        assertHidden(database());
        assertHidden(redis());
        assertHidden(WrittenLog.everything());
        assertHidden(Http.get("/metrics", Map.of()).body());
        assertHidden(told("/internal/audit/events?tenant_id=" + tenant));
        assertHidden(told("/tenant/integrations?tenant_id=" + tenant));
        assertHidden(told("/internal/tenants/" + tenant));
        assertThat(database()).contains(id);
    }

    /** Good and bad requests, and each field that is free text. */
    private String everythingIsSent() {
        Map<String, String> key = Map.of("Idempotency-Key", "hidden-" + tenant);
        String wanted = Outside.body(Outside.name(), SECRET);
        Answer added = sent(admin.post("", wanted, key));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(sent(admin.post("", wanted, key)).status()).isEqualTo(201);
        String id = added.json().path("id").asText();
        Map<String, String> once = Map.of("Idempotency-Key", "again-" + tenant);
        String reconnect = "{\"credential\":\"" + NEXT + "\"}";
        assertThat(sent(admin.post("/" + id + "/reconnect", reconnect, once)).status())
                .isEqualTo(200);
        sent(admin.post("/" + id + "/reconnect", reconnect, once));
        sent(admin.test(id));
        for (String wrong : List.of(
                "{\"credential\":\"?\"}",
                "{\"token\":\"?\"}",
                "{\"?\":1}",
                "{\"name\":\"?\"}",
                "{\"name\":{\"?\":\"?\"}}",
                "{\"status\":\"?\"}",
                "{\"config\":{\"account\":\"?\"}}",
                "{\"config\":{\"token\":\"?\"}}",
                "{\"config\":{\"?\":\"?\"}}",
                "{\"config\":\"?\"}",
                "{\"config\":{\"intervalo_minutos\":\"?\"}}",
                "{\"config\":{\"endpoint\":\"https://user:?@example.com/\"}}",
                "{\"config\":{\"endpoint\":\"" + Outside.url() + "?access_token=?\"}}",
                "{\"name\":\"?\" \"?\"",
                "?")) assertRefused(id, wrong.replace("?", SECRET));
        return id;
    }

    private void assertRefused(String id, String body) {
        assertThat(sent(admin.patch(id, body, Map.of())).status()).as(body).isEqualTo(400);
        assertThat(sent(admin.post("", body, Map.of())).status()).as(body).isEqualTo(400);
        if (!body.contains("\"credential\""))
            assertThat(sent(admin.post("/" + id + "/reconnect", body, Map.of())).status())
                    .as(body)
                    .isEqualTo(400);
    }

    private Answer sent(Answer answer) {
        answers.add(answer);
        return answer;
    }

    /** As it is, and as it would stand where bytes are written as text. */
    private static void assertHidden(String text) {
        for (String secret : List.of(SECRET, NEXT)) {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            assertAbsent(text, secret);
            assertAbsent(text, HexFormat.of().formatHex(bytes));
            assertAbsent(text, Base64.getEncoder().withoutPadding().encodeToString(bytes));
        }
    }

    /** Shows what is around it, not the whole. */
    private static void assertAbsent(String text, String secret) {
        int at = text.indexOf(secret);
        if (at >= 0) fail("found in: %s", text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 200)));
    }

    private static String told(String path) {
        Answer answer = Told.answer(INTERNAL_ADMIN, path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** Every row of every table, bytes as text where they are text. */
    private static String database() {
        List<String> tables = OwnerEyes.rows(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'alquimista_platform'"
                        + " AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'agent_requests%'",
                Map.of(), (row, context) -> row.getString(1));
        StringBuilder all = new StringBuilder();
        for (String table : tables)
            OwnerEyes.rows("SELECT t::text FROM " + table + " t", Map.of(), (row, context) -> row.getString(1))
                    .forEach(all::append);
        OwnerEyes.rows(
                        "SELECT convert_from(body, 'UTF8') FROM idempotency_keys",
                        Map.of(),
                        (row, context) -> row.getString(1))
                .forEach(all::append);
        return all.toString();
    }

    /** Every key and what is under it, as bytes that stand for characters. */
    private static String redis() {
        StringBuilder all = new StringBuilder();
        try (RedisClient redis = RedisClient.create(Service.running().redis().url())) {
            String cursor = ScanParams.SCAN_POINTER_START;
            do {
                ScanResult<String> page = redis.scan(cursor);
                for (String key : page.getResult()) all.append(key).append(value(redis, key));
                cursor = page.getCursor();
            } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
        }
        return all.toString();
    }

    private static String value(RedisClient redis, String key) {
        byte[] dump = redis.dump(key);
        return dump == null ? "" : new String(dump, StandardCharsets.ISO_8859_1);
    }
}
