package ai.alquimista.painel.aws.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.port.Credentials;
import ai.alquimista.painel.application.port.CredentialsContract;
import ai.alquimista.painel.application.port.Samples;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.secret.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptedCredentialsTest extends CredentialsContract {

    private final Path folder;
    private final Path key;
    private final Credentials credentials;

    EncryptedCredentialsTest(@TempDir Path temporary) {
        this.folder = temporary.resolve("credentials");
        this.key = temporary.resolve("keys/credentials.key");
        this.credentials = new EncryptedCredentials(folder, key);
    }

    @Override
    protected Credentials credentials() {
        return credentials;
    }

    @Test
    void lie_on_the_disk_for_their_owner_alone_and_nowhere_in_clear() throws Exception {
        String name = credentials.keep(Samples.ACME.id(), Samples.id(1), new Secret("hunter2"));
        credentials.keep(Samples.ACME.id(), Samples.id(1), new Secret("hunter2"));

        assertThat(files()).containsExactly(folder.resolve(name));
        assertThat(Files.readAllBytes(folder.resolve(name)))
                .asString(StandardCharsets.ISO_8859_1)
                .doesNotContain("hunter2");
        for (Path file : List.of(key, folder.resolve(name)))
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
    }

    @Test
    void are_read_by_whoever_has_the_key() {
        String name = credentials.keep(Samples.ACME.id(), Samples.id(1), new Secret("hunter2"));

        assertThat(new EncryptedCredentials(folder, key).read(name).map(Secret::reveal))
                .contains("hunter2");
        Credentials stranger = new EncryptedCredentials(folder, key.resolveSibling("another"));
        assertThatThrownBy(() -> stranger.read(name)).isInstanceOf(Unavailable.class);
    }

    @Test
    void are_not_read_from_another_ones_file_nor_from_a_changed_one() throws Exception {
        String name = credentials.keep(Samples.ACME.id(), Samples.id(1), new Secret("hunter2"));
        String other = credentials.keep(Samples.RIVAL.id(), Samples.id(1), new Secret("secret"));
        Files.copy(folder.resolve(name), folder.resolve(other), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> credentials.read(other)).isInstanceOf(Unavailable.class);

        byte[] content = Files.readAllBytes(folder.resolve(name));
        content[content.length - 1] ^= 1;
        Files.write(folder.resolve(name), content);
        assertThatThrownBy(() -> credentials.read(name)).isInstanceOf(Unavailable.class);
        Files.write(folder.resolve(name), new byte[3]);
        assertThatThrownBy(() -> credentials.read(name)).isInstanceOf(Unavailable.class);
    }

    @Test
    void have_one_key_however_many_make_it() throws Exception {
        List<Callable<String>> keepers = IntStream.range(0, 8)
                .mapToObj(number -> (Callable<String>) () -> new EncryptedCredentials(folder, key)
                        .keep(Samples.ACME.id(), Samples.id(number), new Secret("hunter" + number)))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> names = threads.invokeAll(keepers);
            for (int number = 0; number < names.size(); number++)
                assertThat(credentials.read(names.get(number).get()).map(Secret::reveal))
                        .contains("hunter" + number);
        }
    }

    @Test
    void take_no_path_for_a_name() {
        assertThatIllegalArgumentException().isThrownBy(() -> credentials.read("../keys/credentials.key"));
        assertThatIllegalArgumentException().isThrownBy(() -> credentials.revoke("../keys/credentials.key"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
