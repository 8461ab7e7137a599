package ai.alquimista.painel.bootstrap.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationTest {

    @TempDir
    private Path folder;

    @Test
    void is_its_classes_before_its_libraries_in_an_order_that_stays() throws Exception {
        Files.createDirectories(folder.resolve("WEB-INF/classes"));
        Files.createDirectories(folder.resolve("WEB-INF/lib"));
        Files.createFile(folder.resolve("WEB-INF/lib/b.jar"));
        Files.createFile(folder.resolve("WEB-INF/lib/a.jar"));

        assertThat(Application.in(folder).classes())
                .extracting(url -> Path.of(url.toURI()).getFileName().toString())
                .containsExactly("classes", "a.jar", "b.jar");
    }

    @Test
    void sees_nothing_of_the_program_that_starts_it() throws Exception {
        Files.createDirectories(folder.resolve("WEB-INF/classes"));
        Files.createDirectories(folder.resolve("WEB-INF/lib"));
        ClassLoader loader = Application.in(folder).loader();

        assertThatThrownBy(() -> loader.loadClass(Entry.class.getName())).isInstanceOf(ClassNotFoundException.class);
    }
}
