package ai.alquimista.painel.rest.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardFilesTest {

    @TempDir
    private Path folder;

    @Test
    void knows_what_its_list_names_and_no_more() throws IOException {
        write("index.html", "page");
        write("assets/a.js", "code");
        write("secret.txt", "not listed");
        write("files.txt", "assets/a.js\nindex.html");

        DashboardFiles files = packed();

        assertThat(files.at("assets/a.js")).hasValueSatisfying(file -> {
            assertThat(file.type()).startsWith("text/javascript");
            assertThat(file.kept()).contains("immutable");
        });
        assertThat(files.at("assets/b.js")).isEmpty();
        assertThat(files.at("secret.txt")).isEqualTo(files.at("index.html"));
        assertThat(files.at("company/tenants")).isEqualTo(files.at("index.html"));
        assertThat(files.at("../files.txt")).isEqualTo(files.at("index.html"));
    }

    @Test
    void has_nothing_where_the_panel_was_left_out() throws IOException {
        assertThat(packed().at("index.html")).isEmpty();
    }

    @Test
    void refuses_half_a_build() throws IOException {
        write("files.txt", "index.html");

        assertThatThrownBy(this::packed)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("index.html");
    }

    private DashboardFiles packed() throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            return DashboardFiles.packed(loader);
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("dashboard").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(UTF_8));
    }
}
