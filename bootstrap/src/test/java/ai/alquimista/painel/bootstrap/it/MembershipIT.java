package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static ai.alquimista.painel.local.issuer.DemoUsers.OTHER_TENANT_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.SECOND_TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who was let in a moment ago, and what the rows behind that change. */
class MembershipIT {

    private static final String ME = "/tenant/me";
    private static final String ME_FOR_STAFF = ME + "?tenant_id=" + SECOND_TENANT;
    private static final String FORBIDDEN = "Você não tem permissão para acessar este recurso.";
    private static final Duration PERSON = Duration.ofSeconds(60);
    private static final Duration TENANT = Duration.ofSeconds(5);

    private final Meddling rows = new Meddling();
    private String member = "";
    private String support = "";

    @BeforeEach
    void are_let_in() {
        member = Service.running().token(OTHER_TENANT_ADMIN);
        support = Service.running().token(INTERNAL_SUPPORT);
        assertAnswers(200, ME, member);
        assertAnswers(200, ME_FOR_STAFF, support);
    }

    @AfterEach
    void restore() {
        rows.close();
        Eventually.within(PERSON, () -> {
            assertAnswers(200, ME, member);
            assertAnswers(200, ME_FOR_STAFF, support);
        });
    }

    @Test
    void ends_with_its_row() {
        rows.removeMember(OTHER_TENANT_ADMIN);

        Eventually.within(PERSON, () -> assertRefused(ME, member, FORBIDDEN));
    }

    @Test
    void ends_when_it_is_disabled() {
        rows.disableMember(OTHER_TENANT_ADMIN);

        Eventually.within(PERSON, () -> assertRefused(ME, member, FORBIDDEN));
    }

    @Test
    void of_the_staff_ends_when_it_is_made_inactive() {
        rows.dismiss(INTERNAL_SUPPORT);

        Eventually.within(PERSON, () -> assertRefused(ME_FOR_STAFF, support, FORBIDDEN));
        assertAnswers(200, ME, member);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    suspended | pt-BR | O acesso da sua empresa está suspenso. Fale com o suporte da AlquimistaAI.
                    suspended | en    | Your company's access is suspended. Please contact AlquimistaAI support.
                    inactive  | pt-BR | O contrato da sua empresa está encerrado. Fale com o suporte da AlquimistaAI.
                    inactive  | en    | Your company's contract has ended. Please contact AlquimistaAI support.
                    """)
    void rests_while_the_tenant_does(String status, String language, String text) {
        rows.setStatus(SECOND_TENANT, status);

        Eventually.within(TENANT, () -> {
            Answer answer = Http.get(ME, Map.of("Authorization", "Bearer " + member, "Accept-Language", language));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.header("Content-Language")).isEqualTo(language);
            assertThat(answer.json().path("code").asText()).isEqualTo("FORBIDDEN");
            assertThat(answer.json().path("detail").asText()).isEqualTo(text);
        });
        Eventually.within(
                TENANT,
                () -> assertThat(Http.get(ME_FOR_STAFF, support)
                                .json()
                                .path("status")
                                .asText())
                        .as("what internal users see")
                        .isEqualTo(status));
    }

    @Test
    void remembers_the_newest_sign_in() {
        Instant newest = lastLogin(OTHER_TENANT_ADMIN);
        long at = newest.getEpochSecond() + 1;

        Eventually.within(PERSON, () -> assertAnswers(200, ME, signedIn(at)));
        assertThat(lastLogin(OTHER_TENANT_ADMIN)).isEqualTo(Instant.ofEpochSecond(at));

        assertAnswers(200, ME, signedIn(at - 600));
        assertThat(lastLogin(OTHER_TENANT_ADMIN)).isEqualTo(Instant.ofEpochSecond(at));
    }

    private static String signedIn(long at) {
        return OddTokens.with(OTHER_TENANT_ADMIN, Map.of("auth_time", at));
    }

    private static Instant lastLogin(DemoUser user) {
        return Service.running()
                .owner()
                .withHandle(handle -> handle.createQuery("""
                        SELECT last_login_at
                          FROM alquimista_platform.tenant_users
                         WHERE cognito_sub = :sub
                        """)
                        .bind("sub", user.sub().toString())
                        .mapTo(Instant.class)
                        .one());
    }

    private static void assertAnswers(int status, String path, String token) {
        assertThat(Http.get(path, token).status()).isEqualTo(status);
    }

    private static void assertRefused(String path, String token, String detail) {
        Answer answer = Http.get(path, token);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("code").asText()).isEqualTo("FORBIDDEN");
        assertThat(answer.json().path("detail").asText()).isEqualTo(detail);
    }
}
