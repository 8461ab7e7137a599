package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.domain.tenant.Cnpj;
import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Somebody who onboards and changes tenants, and changes plans, over HTTP. */
record Manager(DemoUser user) {

    static final String TENANTS = "/internal/tenants";
    static final String PLANS = "/internal/plans";

    private static final long TWELVE_DIGITS = 1_000_000_000_000L;

    /** A company that nobody knows yet. */
    static String company(String cnpj, String mrr) {
        return """
                {"name": "Nova O'Brien", "cnpj": "%s", "segment": "Saúde", "plan": "starter", "mrr_estimate": %s}""".formatted(cnpj, mrr);
    }

    static String newCnpj() {
        String twelve = "%012d".formatted(ThreadLocalRandom.current().nextLong(TWELVE_DIGITS));
        String thirteen = twelve + Cnpj.checkDigit(twelve);
        return thirteen + Cnpj.checkDigit(thirteen);
    }

    /** A tenant of a test's own, active on the smallest plan. */
    UUID onboarded(String mrr) {
        Answer answer = onboard(company(newCnpj(), mrr), Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(answer.json().path("id").asText());
    }

    Answer onboard(String body, Map<String, String> more) {
        return Http.post(TENANTS, headers(more), body.getBytes(StandardCharsets.UTF_8));
    }

    Answer change(UUID tenant, String body) {
        return change(tenant, body, Map.of());
    }

    Answer change(UUID tenant, String body, Map<String, String> more) {
        return Http.patch(TENANTS + "/" + tenant, headers(more), body);
    }

    Answer changePlan(String code, String body, Map<String, String> more) {
        return Http.patch(PLANS + "/" + code, headers(more), body);
    }

    Answer get(String path) {
        return Http.get(path, Service.running().token(user));
    }

    JsonNode plan(String code) {
        return get(PLANS)
                .json()
                .path("plans")
                .valueStream()
                .filter(plan -> plan.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, String> ifMatch(long version) {
        return Map.of("If-Match", "\"" + version + "\"");
    }

    private Map<String, String> headers(Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Authorization", "Bearer " + Service.running().token(user));
        headers.put("Content-Type", "application/json");
        return headers;
    }
}
