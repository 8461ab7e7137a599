package ai.alquimista.painel.rest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTokensTest {

    private final TokenFixture fixture = new TokenFixture();

    @BeforeAll
    void publish_the_good_key_among_bad_ones() {
        List<JWK> keys = new ArrayList<>(HostileKeys.published());
        keys.add(new RSAKey.Builder(TokenFixture.FIRST.publicKey())
                .keyID(TokenFixture.FIRST.kid())
                .keyUse(KeyUse.SIGNATURE)
                .build());
        fixture.server.publish(keys);
    }

    @AfterAll
    void stop() {
        fixture.close();
    }

    List<Hostile> catalogue() {
        return HostileTokens.against(TokenFixture.FIRST, fixture.good());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("catalogue")
    void are_refused_for_their_own_reason(Hostile hostile) {
        assertThatExceptionOfType(InvalidToken.class)
                .isThrownBy(() -> fixture.verifier.verify(BearerHeader.token(hostile.authorization())))
                .extracting(InvalidToken::reason)
                .isEqualTo(hostile.reason());
    }

    @Test
    void are_many_and_told_apart_by_name() {
        assertThat(catalogue())
                .hasSizeGreaterThanOrEqualTo(80)
                .extracting(Hostile::name)
                .doesNotHaveDuplicates();
        assertThat(catalogue()).filteredOn(Hostile::isSendable).hasSizeGreaterThanOrEqualTo(80);
    }

    @Test
    void cover_every_reason_there_is() {
        assertThat(catalogue()).extracting(Hostile::reason).contains(InvalidToken.Reason.values());
    }

    @Test
    void differ_from_tokens_that_are_accepted() {
        Forge forge = new Forge(TokenFixture.FIRST, fixture.good());
        String machine = TokenFixture.FIRST.sign(
                Forge.json(forge.header()), Forge.json(fixture.good().machine()));

        assertThat(fixture.verifier.verify(forge.token())).isInstanceOf(UserToken.class);
        assertThat(fixture.verifier.verify(machine)).isInstanceOf(MachineToken.class);
    }
}
