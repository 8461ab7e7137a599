package ai.alquimista.painel.persistence.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.read.Answer;
import ai.alquimista.painel.application.read.Reads;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of answer that a use case asks for, those of tomorrow included. */
class EveryAnswerTest {

    private final AnswerCodec codec = new AnswerCodec();

    static Stream<Answer<?>> answers() throws Exception {
        Path code = Path.of(
                Reads.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(code)) return in(code).stream();
        try (FileSystem jar = FileSystems.newFileSystem(code)) {
            return in(jar.getPath("/")).stream();
        }
    }

    @Test
    void is_found() throws Exception {
        assertThat(answers()).hasSizeGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void can_be_remembered(Answer<?> answer) {
        assertThatCode(() -> codec.shape(answer)).doesNotThrowAnyException();
        assertThatThrownBy(() -> codec.read(answer, "null".getBytes(UTF_8)))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(InvalidDefinitionException.class);
    }

    private static List<Answer<?>> in(Path root) throws IOException, ReflectiveOperationException {
        List<Answer<?>> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList())
                found.addAll(of(root.relativize(file).toString()));
        }
        return found;
    }

    private static List<Answer<?>> of(String file) throws ReflectiveOperationException {
        if (file.endsWith("-info.class")) return List.of();
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        Class<?> type = Class.forName(name, false, EveryAnswerTest.class.getClassLoader());
        List<Answer<?>> found = new ArrayList<>();
        for (Field field : Arrays.stream(type.getDeclaredFields())
                .filter(each -> each.getType() == Answer.class && Modifier.isStatic(each.getModifiers()))
                .toList()) {
            field.setAccessible(true);
            found.add((Answer<?>) field.get(null));
        }
        return found;
    }
}
