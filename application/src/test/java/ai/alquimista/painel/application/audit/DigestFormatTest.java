package ai.alquimista.painel.application.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.port.FlatJson;
import ai.alquimista.painel.domain.audit.ChainPoint;
import ai.alquimista.painel.domain.audit.Digest;
import ai.alquimista.painel.domain.audit.Hash;
import ai.alquimista.painel.domain.audit.SignedDigest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestFormatTest {

    private static final SignedDigest DIGEST = new SignedDigest(
            new Digest(new ChainPoint(7, Hash.NONE), Instant.parse("2026-11-25T12:59:59.999Z")), "Ed25519", "c2ln");

    private final DigestFormat format = new DigestFormat(new FlatJson());

    @Test
    void names_a_digest_after_its_hour() {
        String name = DigestFormat.name(DIGEST.digest());

        assertThat(name).isEqualTo("2026-11-25T12.json");
        assertThat(DigestFormat.isName(name)).isTrue();
        assertThat(DigestFormat.isName(DigestFormat.KEY)).isFalse();
        assertThat(DigestFormat.isName(name + ".tmp")).isFalse();
    }

    @Test
    void keeps_all_of_it() {
        byte[] written = format.write(DIGEST);

        assertThat(new String(written, UTF_8))
                .isEqualTo("{\"algorithm\":\"Ed25519\",\"at\":\"2026-11-25T12:59:59.999Z\",\"head\":\"%s\",\"seq\":7,"
                                .formatted("0".repeat(64))
                        + "\"signature\":\"c2ln\"}");
        assertThat(format.read(written)).isEqualTo(DIGEST);
    }

    @ParameterizedTest
    @CsvSource({
        "algorithm, other",
        "at, other",
        "head, other",
        "seq, other",
        "signature, other",
        "2026-11, 2026-13",
        "000, z",
        "7, \"x\""
    })
    void takes_nothing_else_for_one(String part, String other) {
        byte[] damaged =
                new String(format.write(DIGEST), UTF_8).replace(part, other).getBytes(UTF_8);

        assertThatThrownBy(() -> format.read(damaged)).isInstanceOf(IllegalArgumentException.class);
    }
}
