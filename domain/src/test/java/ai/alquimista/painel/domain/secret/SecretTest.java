package ai.alquimista.painel.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretTest {

    private record Holder(Optional<Secret> secret) {}

    @Test
    void is_shown_to_whoever_asks_and_in_no_text() {
        Secret secret = new Secret("hunter2");

        assertThat(secret.reveal()).isEqualTo("hunter2");
        assertThat(secret).hasToString("***");
        assertThat(new Holder(Optional.of(secret)).toString()).doesNotContain("hunter2");
        assertThat("%s".formatted(secret)).isEqualTo("***");
    }

    @Test
    void is_not_empty() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Secret(""));
    }
}
