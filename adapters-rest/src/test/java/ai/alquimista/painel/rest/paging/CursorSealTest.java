package ai.alquimista.painel.rest.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.paging.Anchor;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorSealTest {

    private static final String TENANT = "550e8400-e29b-41d4-a716-446655440001";
    private static final Place PLACE = new Place(Operation.LIST_TENANT_INCIDENTS, TENANT, "status=open");
    private static final Anchor ANCHOR = Anchor.at(
            Instant.parse("2026-11-22T10:11:12.123456Z"), UUID.fromString("ffffffff-0000-0000-8000-000000000001"));

    private final CursorSeal seal = new CursorSeal(new CursorSettings(key(1), Optional.empty()));

    @Test
    void opens_what_it_sealed() {
        assertThat(seal.open(PLACE, seal.seal(PLACE, ANCHOR))).contains(ANCHOR);
    }

    @Test
    void refuses_a_cursor_with_any_bit_changed() {
        byte[] bytes = Base64.getUrlDecoder().decode(seal.seal(PLACE, ANCHOR));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = Arrays.copyOf(bytes, bytes.length);
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThat(seal.open(PLACE, cursor)).as("bit %d", bit).isEmpty();
        }
    }

    @Test
    void refuses_a_cursor_with_any_character_changed() {
        String cursor = seal.seal(PLACE, ANCHOR);
        for (int i = 0; i < cursor.length(); i++) {
            for (char other : "ABCDEFGHabcdefgh01234567-_=+/ .é".toCharArray()) {
                if (cursor.charAt(i) == other) continue;
                String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
                assertThat(seal.open(PLACE, changed)).as(changed).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "====", "null", "../../etc/passwd", "' OR 1=1 --"})
    void refuses_garbage(String garbage) {
        assertThat(seal.open(PLACE, garbage)).isEmpty();
    }

    @Test
    void refuses_a_cut_and_a_lengthened_cursor() {
        String cursor = seal.seal(PLACE, ANCHOR);
        assertThat(seal.open(PLACE, cursor.substring(0, cursor.length() - 1))).isEmpty();
        assertThat(seal.open(PLACE, cursor + "A")).isEmpty();
        assertThat(seal.open(PLACE, cursor + "=")).isEmpty();
        assertThat(seal.open(PLACE, cursor + "==")).isEmpty();
    }

    @Test
    void refuses_another_tenants_another_operations_and_another_filters_cursor() {
        String cursor = seal.seal(PLACE, ANCHOR);
        String other = "550e8400-e29b-41d4-a716-446655440002";
        assertThat(seal.open(new Place(PLACE.operation(), other, PLACE.filters()), cursor))
                .isEmpty();
        assertThat(seal.open(new Place(Operation.LIST_TENANT_AGENTS, TENANT, PLACE.filters()), cursor))
                .isEmpty();
        assertThat(seal.open(new Place(PLACE.operation(), TENANT, "status=all"), cursor))
                .isEmpty();
    }

    @Test
    void opens_a_cursor_of_the_previous_key_and_no_older() {
        String old = seal.seal(PLACE, ANCHOR);
        CursorSeal rotated = new CursorSeal(new CursorSettings(key(2), Optional.of(key(1))));
        assertThat(rotated.open(PLACE, old)).contains(ANCHOR);
        assertThat(rotated.seal(PLACE, ANCHOR)).isNotEqualTo(old);
        CursorSeal twice = new CursorSeal(new CursorSettings(key(3), Optional.of(key(2))));
        assertThat(twice.open(PLACE, old)).isEmpty();
    }

    @Test
    void wants_a_long_key() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CursorSettings(new SecretKeySpec(new byte[31], "HmacSHA256"), Optional.empty()));
    }

    private static SecretKey key(int seed) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
