package ai.alquimista.painel.rest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenSettingsTest {

    private static final URI JWKS = URI.create("https://issuer.example/jwks.json");

    @Test
    void have_the_house_limits() {
        TokenSettings settings = TokenSettings.of("https://issuer.example", JWKS, Set.of("panel"), Set.of("agents"));

        assertThat(settings.clockSkew()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.maxLifetime()).isEqualTo(Duration.ofMinutes(65));
        assertThat(settings.jwksRefresh()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.unknownKeyRefresh()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void refuse_what_would_open_the_door() {
        assertRefused(" ", JWKS, Set.of("panel"), Set.of());
        assertRefused("iss", URI.create("file:///keys.json"), Set.of("panel"), Set.of());
        assertRefused("iss", URI.create("/keys.json"), Set.of("panel"), Set.of());
        assertRefused("iss", JWKS, Set.of(), Set.of());
        assertRefused("iss", JWKS, Set.of(""), Set.of());
        assertRefused("iss", JWKS, Set.of("one"), Set.of("one"));
    }

    private static void assertRefused(String issuer, URI jwks, Set<String> panel, Set<String> machines) {
        assertThatIllegalArgumentException().isThrownBy(() -> TokenSettings.of(issuer, jwks, panel, machines));
    }
}
