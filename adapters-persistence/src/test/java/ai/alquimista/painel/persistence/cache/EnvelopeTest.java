package ai.alquimista.painel.persistence.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    private static final CacheKey KEY = new CacheKey("v1:local:platform:INTERNAL_ADMIN:getTenantMe:3:abc");
    private static final Instant STALE = Instant.parse("2026-03-10T09:00:00.123Z");
    private static final byte[] WHOLE =
            new Envelope(KEY, "stamp", STALE, "{\"name\":\"Ação\\n\"}".getBytes(UTF_8)).bytes();

    @Test
    void is_read_as_it_was_written() {
        Envelope read = Envelope.read(WHOLE).orElseThrow();

        assertThat(read.key()).isEqualTo(KEY);
        assertThat(read.stamp()).isEqualTo("stamp");
        assertThat(read.stale()).isEqualTo(STALE);
        assertThat(read.answer()).asString(UTF_8).isEqualTo("{\"name\":\"Ação\\n\"}");
        assertThat(read.bytes()).isEqualTo(WHOLE);
    }

    @Test
    void is_stale_from_its_moment_on() {
        Envelope read = Envelope.read(WHOLE).orElseThrow();

        assertThat(read.isStale(STALE.minusMillis(1))).isFalse();
        assertThat(read.isStale(STALE)).isTrue();
    }

    @Test
    void means_nothing_unless_it_is_whole() {
        for (int length = 0; length < WHOLE.length; length++)
            assertThat(Envelope.read(Arrays.copyOf(WHOLE, length)))
                    .as("%d bytes", length)
                    .isEmpty();
        assertThat(Envelope.read(Arrays.copyOf(WHOLE, WHOLE.length + 1))).isEmpty();
    }

    @Test
    void means_nothing_with_one_bit_turned() {
        for (int at = 0; at < WHOLE.length * 8; at++) {
            byte[] turned = WHOLE.clone();
            turned[at / 8] ^= (byte) (1 << (at % 8));
            assertThat(Envelope.read(turned)).as("bit %d", at).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "{}",
                "null",
                "painel",
                "painel a b 1 00000000\n",
                "painel a b -1 00000000\n{}",
                "painel a b 99999999999999999999 00000000\n{}",
                "PAINEL a b 1 00000000\n{}",
                "\u0000\u0000\u0000\n"
            })
    void means_nothing_as_something_else(String text) {
        assertThat(Envelope.read(text.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void means_nothing_as_noise() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            byte[] noise = new byte[random.nextInt(4_000)];
            random.nextBytes(noise);
            assertThat(Envelope.read(noise)).isEmpty();
        }
    }
}
