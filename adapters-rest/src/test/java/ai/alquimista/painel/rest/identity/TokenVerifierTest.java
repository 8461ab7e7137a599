package ai.alquimista.painel.rest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.rest.identity.InvalidToken.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerifierTest {

    private static final String TENANT = "550e8400-e29b-41d4-a716-446655440001";

    private final TokenFixture fixture = new TokenFixture();

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void tells_who_the_user_is() {
        UserToken user = (UserToken) verify(claims -> {
            claims.put("custom:tenant_id", TENANT);
            claims.put("cognito:groups", List.of("TENANT_ADMIN", "TENANT_USER"));
            return claims;
        });

        assertThat(user.sub()).isEqualTo(fixture.good().sub());
        assertThat(user.username()).isEqualTo("ana");
        assertThat(user.clientId()).isEqualTo("panel-web");
        assertThat(user.groups()).containsExactlyInAnyOrder("TENANT_ADMIN", "TENANT_USER");
        assertThat(user.tenantClaim()).contains(new TenantId(UUID.fromString(TENANT)));
        assertThat(user.authTime()).isEqualTo(TokenFixture.START.minusSeconds(60));
        assertThat(user.issuedAt()).isEqualTo(TokenFixture.START.minusSeconds(60));
        assertThat(user.expiresAt()).isEqualTo(TokenFixture.START.plusSeconds(3540));
        assertThat(user.jti()).isEqualTo(fixture.good().user().get("jti"));
    }

    @Test
    void tells_what_the_machine_may_do() {
        Map<String, Object> claims = Forge.with(fixture.good().machine(), "scope", "usage/write usage/read");
        String token = TokenFixture.FIRST.sign(TokenFixture.header(TokenFixture.FIRST.kid()), Forge.json(claims));

        MachineToken machine = (MachineToken) fixture.verifier.verify(token);

        assertThat(machine.clientId()).isEqualTo("agents");
        assertThat(machine.scopes()).containsExactlyInAnyOrder("usage/write", "usage/read");
    }

    @Test
    void leaves_a_user_without_groups_to_the_permission_check() {
        UserToken user = (UserToken) verify(claims -> {
            claims.remove("cognito:groups");
            return claims;
        });

        assertThat(user.groups()).isEmpty();
        assertThat(user.tenantClaim()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "jwt", "at+jwt"})
    void accepts_the_usual_types(String type) {
        String header = "{\"typ\":\"" + type + "\",\"alg\":\"RS256\",\"kid\":\"" + TokenFixture.FIRST.kid() + "\"}";
        String token = TokenFixture.FIRST.sign(header, Forge.json(fixture.good().user()));

        assertThat(fixture.verifier.verify(token)).isInstanceOf(UserToken.class);
    }

    @Test
    void grants_the_skew_and_not_a_second_more() {
        String token = fixture.token(TokenFixture.FIRST, "a");
        fixture.forward(Duration.ofSeconds(3540 + 29));
        assertThat(fixture.verifier.verify(token)).isNotNull();

        fixture.forward(Duration.ofSeconds(1));
        fixture.assertRefused(token, Reason.EXPIRED);
    }

    @Test
    void accepts_the_longest_lifetime_and_a_clock_30_s_ahead() {
        long ahead = TokenFixture.START.getEpochSecond() + 30;

        assertThat(verify(claims -> {
                    claims.put("iat", ahead);
                    claims.put("nbf", ahead);
                    claims.put("auth_time", ahead);
                    claims.put("exp", ahead + 65 * 60);
                    return claims;
                }))
                .isNotNull();
    }

    @Test
    void refuses_an_ended_token_that_it_has_verified_before() {
        String token = fixture.token(TokenFixture.FIRST, "a");
        assertThat(fixture.verifier.verify(token)).isSameAs(fixture.verifier.verify(token));

        fixture.forward(Duration.ofHours(1));
        fixture.assertRefused(token, Reason.EXPIRED);
    }

    @Test
    void keeps_people_out_of_what_is_printed() {
        assertThat(verify(UnaryOperator.identity()).toString())
                .doesNotContain("ana", fixture.good().sub());
    }

    private VerifiedToken verify(UnaryOperator<Map<String, Object>> change) {
        return fixture.verifier.verify(fixture.token(TokenFixture.FIRST, change));
    }
}
