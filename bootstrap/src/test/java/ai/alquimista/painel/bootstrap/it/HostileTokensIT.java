package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Wire.Reply;
import ai.alquimista.painel.local.issuer.DemoUsers;
import ai.alquimista.painel.local.issuer.LocalIssuer;
import ai.alquimista.painel.rest.identity.Hostile;
import ai.alquimista.painel.rest.identity.HostileTokens;
import ai.alquimista.painel.rest.identity.InvalidToken.Reason;
import ai.alquimista.painel.rest.identity.Signer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The whole catalogue of bad tokens, each signed with the running issuer's own key and sent over a raw connection. */
class HostileTokensIT {

    private static final String PATH = "/tenant/me";

    /** Some are wrong by a minute, so none may wait long to be sent. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private static final String DETAIL = "Sessão expirada. Faça login novamente.";

    private Instant madeAt = Instant.EPOCH;
    private List<Hostile> made = List.of();

    @TestFactory
    Stream<DynamicTest> are_refused_without_a_word_why() {
        return IntStream.range(0, catalogue().size())
                .mapToObj(i -> DynamicTest.dynamicTest(
                        catalogue().get(i).name(), () -> check(catalogue().get(i))));
    }

    @Test
    void are_many() {
        assertThat(catalogue()).hasSizeGreaterThanOrEqualTo(80);
    }

    @Test
    void differ_from_a_token_that_is_accepted() {
        LocalIssuer issuer = Service.running().issuer();
        String token = issuer.sign(OddTokens.good(DemoUsers.TENANT_ADMIN).user(), Map.of());

        assertThat(Http.get(PATH, token).status()).isEqualTo(200);
    }

    private List<Hostile> catalogue() {
        Instant now = Instant.now();
        if (madeAt.plus(FRESH).isBefore(now)) {
            made =
                    HostileTokens.against(
                                    new IssuerSigner(Service.running().issuer()),
                                    OddTokens.good(DemoUsers.TENANT_ADMIN))
                            .stream()
                            .filter(Hostile::isSendable)
                            .toList();
            madeAt = now;
        }
        return made;
    }

    private static void check(Hostile hostile) {
        Reply reply = Wire.request("GET", target(hostile), headers(hostile).toArray(String[]::new));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
        ObjectNode problem = (ObjectNode) reply.json();
        assertThat(problem.remove("trace_id").asText()).isEqualTo(reply.header("X-Trace-Id"));
        String code = hostile.reason() == Reason.NO_CREDENTIALS ? "UNAUTHORIZED" : "INVALID_TOKEN";
        assertThat(problem).isEqualTo(expected(code));
    }

    /** Nothing but these members: the text is one for all, whatever was wrong. */
    private static ObjectNode expected(String code) {
        return Http.JSON
                .createObjectNode()
                .put(
                        "type",
                        "urn:alquimista:painel:problem:"
                                + code.toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("title", "Não autenticado")
                .put("status", 401)
                .put("detail", DETAIL)
                .put("instance", PATH)
                .put("code", code);
    }

    private static String target(Hostile hostile) {
        return hostile.query().isEmpty() ? PATH : PATH + "?" + hostile.query();
    }

    private static List<String> headers(Hostile hostile) {
        return Stream.concat(
                        hostile.authorization().stream().map(value -> "Authorization: " + value),
                        hostile.headers().entrySet().stream().map(header -> header.getKey() + ": " + header.getValue()))
                .toList();
    }

    /** The running issuer's key. */
    private record IssuerSigner(LocalIssuer issuer) implements Signer {

        @Override
        public String kid() {
            return issuer.keyId();
        }

        @Override
        public RSAPublicKey publicKey() {
            return issuer.publicKey();
        }

        @Override
        public byte[] rs256(byte[] signingInput) {
            return issuer.rs256(signingInput);
        }
    }
}
