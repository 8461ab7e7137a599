package ai.alquimista.painel.bootstrap.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.audit.DigestFormat;
import ai.alquimista.painel.application.audit.DigestKey;
import ai.alquimista.painel.domain.audit.ChainPoint;
import ai.alquimista.painel.domain.audit.Digest;
import ai.alquimista.painel.domain.audit.SignedDigest;
import ai.alquimista.painel.persistence.audit.FolderVault;
import ai.alquimista.painel.persistence.audit.Rfc8785Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyAuditTest {

    private final Spoken spoken = new Spoken();
    private final Rfc8785Json json = new Rfc8785Json();

    @TempDir
    private Path folder;

    private ChainPoint head = ChainPoint.START;

    @BeforeEach
    void export() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 3; i++) {
            Map<String, Object> event = Map.of("action", "act-" + i);
            head = head.then(json.of(event));
            lines.append(new String(json.of(Map.of("seq", i, "hash", head.hash().hex(), "event", event)), UTF_8))
                    .append('\n');
        }
        Files.writeString(log(), lines);
        keep("2026-11-25T12:00:00Z");
    }

    @Test
    void finds_a_log_sound_without_a_database() {
        assertThat(verify("key.pub.pem")).isZero();
        assertThat(spoken.out()).isEqualTo("3 evento(s) como foram escritos; os resumos cobrem até o 3.\n");
        assertThat(spoken.err()).isEmpty();
    }

    @Test
    void takes_the_digests_of_a_bucket_with_their_key() throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = keys.generateKeyPair();
        DigestKey published = new DigestKey(pair.getPublic(), json);
        Digest digest = new Digest(head, Instant.parse("2026-11-25T12:00:00Z"));
        Signature signature = Signature.getInstance(published.algorithm());
        signature.initSign(pair.getPrivate());
        signature.update(published.bytes(digest));
        String signed = Base64.getEncoder().encodeToString(signature.sign());
        Files.write(
                folder.resolve("2026-11-25T12.json"),
                new DigestFormat(json).write(new SignedDigest(digest, published.algorithm(), signed)));
        Files.writeString(folder.resolve("bucket.pub.pem"), published.pem());

        assertThat(verify("bucket.pub.pem")).isZero();
        assertThat(verify("key.pub.pem")).isEqualTo(3);
        assertThat(spoken.err()).contains("digest_forged");
    }

    @Test
    void holds_the_digests_of_two_keys_against_both() throws IOException {
        String first = Files.readString(folder.resolve("key.pem"));
        Files.delete(folder.resolve("key.pem"));
        keep("2026-11-25T13:00:00Z");
        String second = Files.readString(folder.resolve("key.pem"));
        Files.writeString(folder.resolve("key.pem"), first);
        keep("2026-11-25T14:00:00Z");
        Files.writeString(folder.resolve("key.pem"), second);
        keep("2026-11-25T15:00:00Z");

        assertThat(verify(publicKeys())).isZero();
        assertThat(publicKeys()).contains("key.pub.pem").hasSizeGreaterThan(1);
        assertThat(verify("key.pub.pem")).isEqualTo(3);
        assertThat(spoken.err()).contains("digest_forged");
    }

    @Test
    void names_the_first_place_that_was_tampered_with() throws IOException {
        Files.writeString(log(), Files.readString(log()).replace("act-2", "act-0"));

        assertThat(verify("key.pub.pem")).isEqualTo(3);
        assertThat(spoken.err()).contains("seq 2, hash_differs; até o 1");
    }

    @Test
    void refuses_a_digest_that_is_none() throws IOException {
        Files.writeString(folder.resolve("2026-11-25T13.json"), "{}");

        assertThat(verify("key.pub.pem")).isEqualTo(3);
        assertThat(spoken.err()).contains("2026-11-25T13.json");
    }

    @Test
    void takes_no_other_file_for_a_key() {
        assertThat(verify("2026-11-25T12.json")).isEqualTo(2);
        assertThat(verify("none.pem")).isEqualTo(2);
    }

    private void keep(String at) {
        new FolderVault(folder, json).keep(new Digest(head, Instant.parse(at)));
    }

    private String[] publicKeys() {
        return Arrays.stream(Objects.requireNonNull(folder.toFile().list()))
                .filter(name -> name.endsWith(".pub.pem"))
                .toArray(String[]::new);
    }

    private int verify(String... keys) {
        Stream<String> first =
                Stream.of("verify-audit", "--log", log().toString(), "--digests", folder.toString(), "--key");
        Stream<String> more = Arrays.stream(keys).map(key -> folder.resolve(key).toString());
        return Painel.commandLine(spoken.desk(Language.PT))
                .execute(Stream.concat(first, more).toArray(String[]::new));
    }

    private Path log() {
        return folder.resolve("audit.ndjson");
    }
}
