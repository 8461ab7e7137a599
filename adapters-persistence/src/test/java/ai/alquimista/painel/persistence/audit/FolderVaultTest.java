package ai.alquimista.painel.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.audit.ChainPoint;
import ai.alquimista.painel.domain.audit.Digest;
import ai.alquimista.painel.domain.audit.Hash;
import ai.alquimista.painel.domain.audit.SignedDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderVaultTest {

    private static final Digest DIGEST = new Digest(new ChainPoint(7, Hash.over("x")), Trail.NOON);

    @TempDir
    private Path folder;

    @Test
    void keeps_signed_digests_oldest_first() {
        FolderVault vault = vault();
        assertThat(vault.newest()).isEmpty();

        Digest later = new Digest(new ChainPoint(9, Hash.over("y")), Trail.NOON.plus(Duration.ofHours(1)));
        vault.keep(later);
        vault.keep(DIGEST);

        assertThat(vault.list()).extracting(SignedDigest::digest).containsExactly(DIGEST, later);
        assertThat(vault.newest().map(SignedDigest::digest)).contains(later);
        assertThat(vault().list()).allMatch(vault()::isOurs);
    }

    @Test
    void replaces_none() {
        vault().keep(DIGEST);

        assertThatThrownBy(() -> vault().keep(new Digest(new ChainPoint(8, Hash.over("y")), Trail.NOON)))
                .isInstanceOf(Unavailable.class);
        assertThat(vault().list()).extracting(SignedDigest::digest).containsExactly(DIGEST);
    }

    @Test
    void takes_no_changed_digest_for_its_own() {
        vault().keep(DIGEST);
        SignedDigest kept = vault().list().getFirst();
        Digest other = new Digest(new ChainPoint(7, Hash.over("y")), Trail.NOON);

        assertThat(vault().isOurs(new SignedDigest(other, kept.algorithm(), kept.signature())))
                .isFalse();
        assertThat(vault().isOurs(new SignedDigest(kept.digest(), kept.algorithm(), "AAAA")))
                .isFalse();
    }

    @Test
    void lets_nobody_else_read_its_key() throws IOException {
        vault().keep(DIGEST);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key.pem"))))
                .isEqualTo("rw-------");
        assertThat(Files.readString(folder.resolve("key.pub.pem"))).doesNotContain("PRIVATE");
    }

    @Test
    void says_so_when_a_digest_is_damaged() throws IOException {
        vault().keep(DIGEST);
        Files.writeString(folder.resolve("2026-11-23T13.json"), "{\"seq\": 1}");

        assertThatThrownBy(() -> new DigestFiles(folder).list())
                .isInstanceOf(DamagedDigest.class)
                .hasMessage("2026-11-23T13.json");
    }

    private FolderVault vault() {
        return new FolderVault(folder, new Rfc8785Json());
    }
}
