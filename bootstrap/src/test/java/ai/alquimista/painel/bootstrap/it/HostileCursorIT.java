package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.FIRST_TENANT;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.OTHER_TENANT_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.SECOND_TENANT;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_USER;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HostileCursorIT {

    private static final String LIST = "/tenant/incidents?limit=1&cursor=";

    @Test
    void opens_for_anyone_who_may_see_that_list() {
        String cursor = cursor(TENANT_ADMIN);

        assertThat(page(TENANT_ADMIN, cursor).status()).isEqualTo(200);
        assertThat(page(TENANT_USER, cursor).status()).isEqualTo(200);
        assertThat(page(INTERNAL_ADMIN, cursor + "&tenant_id=" + FIRST_TENANT).status())
                .isEqualTo(200);
    }

    @Test
    void is_refused_in_another_tenant() {
        String cursor = cursor(TENANT_ADMIN);

        assertRefused(page(OTHER_TENANT_ADMIN, cursor));
        assertRefused(page(INTERNAL_ADMIN, cursor + "&tenant_id=" + SECOND_TENANT));
    }

    @Test
    void is_refused_under_another_filter() {
        String cursor = cursor(TENANT_ADMIN);

        assertRefused(page(TENANT_ADMIN, cursor + "&status=open"));
        assertRefused(page(TENANT_ADMIN, cursor + "&status=resolved"));
        assertThat(page(TENANT_ADMIN, cursor + "&status=all").status()).isEqualTo(200);
    }

    @Test
    void is_refused_with_any_byte_changed() {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor(TENANT_ADMIN));

        for (int i = 0; i < bytes.length; i++) {
            byte[] flipped = bytes.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            assertRefused(page(TENANT_ADMIN, encoded(flipped)));
        }
    }

    @Test
    void is_refused_in_any_other_form() {
        String cursor = cursor(TENANT_ADMIN);

        assertRefused(page(TENANT_ADMIN, cursor + "="));
        assertRefused(page(TENANT_ADMIN, cursor + "A"));
        assertRefused(page(TENANT_ADMIN, cursor.substring(1)));
        assertRefused(page(TENANT_ADMIN, cursor.substring(0, cursor.length() - 1)));
        assertRefused(page(TENANT_ADMIN, cursor.toUpperCase(Locale.ROOT)));
        assertRefused(page(TENANT_ADMIN, encoded(new byte[0]) + "%00"));
        assertRefused(page(TENANT_ADMIN, encoded(new byte[61])));
    }

    @Test
    void is_refused_beside_an_offset() {
        assertRefused(page(TENANT_ADMIN, cursor(TENANT_ADMIN) + "&offset=0"));
    }

    private static String cursor(DemoUser user) {
        Answer first = Http.get("/tenant/incidents?limit=1", Service.running().token(user));
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("next_cursor").isTextual()).isTrue();
        return first.json().path("next_cursor").asText();
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Answer page(DemoUser user, String cursorAndMore) {
        return Http.get(LIST + cursorAndMore, Service.running().token(user));
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("cursor");
        Leaks.assertNoneIn(answer.body());
    }
}
