package ai.alquimista.painel.rest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class CallerPrincipalTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID TENANT = UUID.fromString("550e8400-e29b-41d4-a716-446655440001");
    private static final UserToken USER = new UserToken(
            "sub-1",
            "ana",
            "panel",
            Set.of("TENANT_ADMIN"),
            Optional.of(new TenantId(TENANT)),
            NOW.minusSeconds(5),
            NOW,
            NOW.plusSeconds(60),
            "jti-1");

    private final JsonWebToken user = new CallerPrincipal(USER, "https://issuer.example");

    @Test
    void answers_every_question_of_the_interface_for_a_user() {
        assertThat(user.getName()).isEqualTo("sub-1");
        assertThat(user.getSubject()).isEqualTo("sub-1");
        assertThat(user.getIssuer()).isEqualTo("https://issuer.example");
        assertThat(user.getTokenID()).isEqualTo("jti-1");
        assertThat(user.getGroups()).containsExactly("TENANT_ADMIN");
        assertThat(user.getIssuedAtTime()).isEqualTo(NOW.getEpochSecond());
        assertThat(user.getExpirationTime()).isEqualTo(NOW.getEpochSecond() + 60);
        assertThat(user.<String>getClaim("username")).isEqualTo("ana");
        assertThat(user.<String>getClaim("custom:tenant_id")).isEqualTo(TENANT.toString());
        assertThat(user.getClaimNames()).contains("auth_time", "cognito:groups", "client_id");
    }

    @Test
    void has_neither_audience_nor_the_raw_token() {
        assertThat(user.getAudience()).isNull();
        assertThat(user.getRawToken()).isNull();
        assertThat(user.claim("anything")).isEmpty();
    }

    @Test
    void is_a_machine_without_groups() {
        MachineToken token =
                new MachineToken("agents", "agents", Set.of("usage/write"), NOW, NOW.plusSeconds(60), "jti-2");
        CallerPrincipal machine = new CallerPrincipal(token, "https://issuer.example");

        assertThat(machine.token()).isSameAs(token);
        assertThat(machine.getGroups()).isEmpty();
        assertThat(machine.<String>getClaim("scope")).isEqualTo("usage/write");
    }
}
