package ai.alquimista.painel.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.audit.DigestKey;
import ai.alquimista.painel.application.port.DigestVault;
import ai.alquimista.painel.application.port.DigestVaultContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderVaultTest extends DigestVaultContract {

    @TempDir
    private Path folder;

    @Override
    protected DigestVault vault() {
        return new FolderVault(folder, new Rfc8785Json());
    }

    @Override
    protected DigestKey published() {
        try {
            return DigestKey.of(Files.readString(folder.resolve("key.pub.pem")), new Rfc8785Json());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Test
    void lets_nobody_else_read_its_key() throws IOException {
        vault().keep(DIGEST);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key.pem"))))
                .isEqualTo("rw-------");
        assertThat(Files.readString(folder.resolve("key.pub.pem"))).doesNotContain("PRIVATE");
    }

    @Test
    void knows_digests_of_the_keys_before_again() throws IOException {
        vault().keep(DIGEST);
        DigestKey first = published();
        Files.delete(folder.resolve("key.pem"));
        vault().keep(digest(9, "y", "2026-11-25T13:00:00Z"));
        DigestKey second = published();
        Files.delete(folder.resolve("key.pem"));
        vault().keep(digest(11, "z", "2026-11-25T14:00:00Z"));

        assertThat(vault().list()).hasSize(3).allMatch(vault()::isOurs);
        assertThat(vault().list().getLast()).matches(published()::signed).matches(digest -> !second.signed(digest));
        Files.delete(folder.resolve("key-" + first.id() + ".pub.pem"));
        assertThat(vault().list()).extracting(vault()::isOurs).containsExactly(false, true, true);
    }

    @Test
    void says_so_when_a_digest_is_damaged() throws IOException {
        vault().keep(DIGEST);
        Files.writeString(folder.resolve("2026-11-23T13.json"), "{\"seq\": 1}");

        assertThatThrownBy(() -> new DigestFiles(folder, new Rfc8785Json()).list())
                .isInstanceOf(DamagedDigest.class)
                .hasMessage("2026-11-23T13.json");
    }
}
