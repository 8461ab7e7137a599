package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cursor of the list of all tenants opens for who was given it, in that very list. */
class InternalCursorIT {

    private static final String LIST = "/internal/tenants?limit=1&status=all&plan=starter";

    @AfterEach
    void forget() {
        owner("DELETE FROM alquimista_platform.tenants WHERE name LIKE 'cursor probe %'");
    }

    @Test
    void is_refused_to_a_colleague_and_to_a_customer() {
        String cursor = cursor(LIST);

        assertThat(Http.get(LIST + cursor, token(INTERNAL_ADMIN)).status()).isEqualTo(200);
        assertRefused(Http.get(LIST + cursor, token(INTERNAL_SUPPORT)));
        assertThat(Http.get(LIST + cursor, token(TENANT_ADMIN)).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=all",
                "status=active&plan=starter",
                "status=all&plan=enterprise",
                "status=all&plan=starter&segment=starter",
                "status=all&segment=starter",
                "status=all&plan=starter&search=a",
                "status=all&plan=starter&sort_by=created_at",
                "status=all&plan=starter&sort_order=desc",
                "status=all&plan=starter&offset=0"
            })
    void is_refused_in_any_other_list(String query) {
        assertRefused(Http.get("/internal/tenants?" + query + cursor(LIST), token(INTERNAL_ADMIN)));
    }

    @Test
    void goes_on_with_another_limit_and_with_the_defaults_spelled_out() {
        String more = "&sort_by=name&sort_order=asc&limit=2";

        assertThat(Http.get(LIST.replace("limit=1&", "") + more + cursor(LIST), token(INTERNAL_ADMIN))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void of_a_tenants_list_is_refused() {
        String cursor = "&cursor="
                + Http.get("/tenant/incidents?limit=1", token(TENANT_ADMIN))
                        .json()
                        .path("next_cursor")
                        .asText();

        assertRefused(Http.get(LIST + cursor, token(INTERNAL_ADMIN)));
        assertRefused(Http.get("/tenant/incidents?limit=1" + cursor(LIST), token(TENANT_ADMIN)));
    }

    @Test
    void is_refused_with_any_byte_changed() {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor(LIST).substring("&cursor=".length()));

        for (int i = 0; i < bytes.length; i++) {
            byte[] flipped = bytes.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(flipped);
            assertRefused(Http.get(LIST + "&cursor=" + changed, token(INTERNAL_ADMIN)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "created_at", "mrr_estimate"})
    void goes_on_behind_a_tenant_that_is_gone(String sortBy) {
        for (int number : List.of(1, 2, 3)) owner("""
                    INSERT INTO alquimista_platform.tenants (name, cnpj, segment, plan, mrr_estimate, created_at)
                    VALUES ('cursor probe %1$s %2$d', '9999999900%2$d%2$d00', 'Varejo', 'starter', %2$d, '2020-01-0%2$dT00:00Z')
                    """.formatted(sortBy, number));
        String list = "/internal/tenants?limit=1&search=cursor+probe+" + sortBy + "&sort_by=" + sortBy;
        String cursor = cursor(list);
        owner("DELETE FROM alquimista_platform.tenants WHERE name = 'cursor probe " + sortBy + " 1'");

        Answer next = Http.get(list + cursor, token(INTERNAL_ADMIN));

        assertThat(next.status()).isEqualTo(200);
        assertThat(next.json().at("/tenants/0/name").asText()).isEqualTo("cursor probe " + sortBy + " 2");
    }

    private static String cursor(String list) {
        Answer first = Http.get(list, token(INTERNAL_ADMIN));
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("next_cursor").isTextual()).isTrue();
        return "&cursor=" + first.json().path("next_cursor").asText();
    }

    private static String token(DemoUser user) {
        return Service.running().token(user);
    }

    private static void owner(String sql) {
        Service.running().owner().useHandle(handle -> handle.execute(sql));
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("cursor");
        Leaks.assertNoneIn(answer.body());
    }
}
