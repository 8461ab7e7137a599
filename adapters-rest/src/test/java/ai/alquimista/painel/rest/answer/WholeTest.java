package ai.alquimista.painel.rest.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gzip                   | true
            GZIP                   | true
            deflate, gzip;q=0.5    | true
            br, x-gzip             | true
            *                      | true
            *;q=0.1                | true
            gzip;q=0               | false
            gzip;q=0.000           | false
            *, gzip;q=0            | false
            identity               | false
            ''                     | false
            gzipped                | false
            gzip;q=nonsense        | false
            """)
    void is_compressed_only_for_those_who_take_it(String acceptEncoding, boolean compressed) {
        Whole whole = Whole.of(new Written(new byte[2000]), acceptEncoding);
        assertThat(whole.compressed()).isEqualTo(compressed);
    }

    @Test
    void is_compressed_over_one_kibibyte_only() {
        assertThat(Whole.of(new Written(new byte[1024]), "gzip").compressed()).isFalse();
        assertThat(Whole.of(new Written(new byte[1025]), "gzip").compressed()).isTrue();
        assertThat(Whole.of(new Written(new byte[2000]), null).compressed()).isFalse();
    }

    @Test
    void says_the_same_compressed_or_not_under_different_tags() throws IOException {
        byte[] content = "{\"a\":1}".repeat(500).getBytes(StandardCharsets.UTF_8);
        Whole plain = Whole.of(new Written(content), null);
        Whole compressed = Whole.of(new Written(content), "gzip");
        assertThat(plain.entity()).isEqualTo(content);
        assertThat(compressed.entity()).hasSizeLessThan(content.length);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.entity())).readAllBytes())
                .isEqualTo(content);
        assertThat(plain.tag()).isNotEqualTo(compressed.tag());
    }
}
