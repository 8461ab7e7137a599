package ai.alquimista.painel.bootstrap.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With {@code -Dpainel.docs=write} the pages are written anew instead of compared. */
class ReferenceTest {

    @ParameterizedTest
    @EnumSource
    void says_what_the_code_says(Reference reference) throws IOException {
        Path page = Path.of("..", "docs", reference.file);
        if ("write".equals(System.getProperty("painel.docs"))) Files.writeString(page, reference.text());
        assertThat(page).hasContent(reference.text());
    }
}
