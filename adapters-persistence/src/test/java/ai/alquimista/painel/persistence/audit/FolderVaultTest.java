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
    void says_so_when_a_digest_is_damaged() throws IOException {
        vault().keep(DIGEST);
        Files.writeString(folder.resolve("2026-11-23T13.json"), "{\"seq\": 1}");

        assertThatThrownBy(() -> new DigestFiles(folder, new Rfc8785Json()).list())
                .isInstanceOf(DamagedDigest.class)
                .hasMessage("2026-11-23T13.json");
    }
}
