package ai.alquimista.painel.rest.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Invalid;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.tenant.EmailAddress;
import ai.alquimista.painel.domain.tenant.Invitation;
import ai.alquimista.painel.domain.tenant.UserRole;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InvitationRequestTest {

    @Test
    void is_read_as_whom_it_invites() throws IOException {
        assertThat(invitation("""
                {"email": "Bia@Acme.com.br", "full_name": " Beatriz D'Ávila ", "role": "viewer"}"""))
                .isEqualTo(new Invitation(new EmailAddress("bia@acme.com.br"), "Beatriz D'Ávila", UserRole.VIEWER));
    }

    static Stream<Arguments> wrong() {
        String name = "\"full_name\": \"Bia\"";
        String email = "\"email\": \"bia@acme.com.br\"";
        String role = "\"role\": \"user\"";
        return Stream.of(
                Arguments.of("null", "email", Flaw.REQUIRED),
                Arguments.of(object(name, role), "email", Flaw.REQUIRED),
                Arguments.of(object(name, role, "\"email\": \"bia\""), "email", Flaw.NOT_AN_EMAIL),
                Arguments.of(object(name, role, "\"email\": 1"), "email", Flaw.MALFORMED),
                Arguments.of(object(name, role, "\"email\": \"" + "b".repeat(250) + "@a.co\""), "email", Flaw.TOO_LONG),
                Arguments.of(object(email, role), "full_name", Flaw.REQUIRED),
                Arguments.of(object(email, role, "\"full_name\": \" \""), "full_name", Flaw.REQUIRED),
                Arguments.of(object(email, role, "\"full_name\": \"B\\nia\""), "full_name", Flaw.MALFORMED),
                Arguments.of(object(email, role, "\"full_name\": \"B\\u202eia\""), "full_name", Flaw.MALFORMED),
                Arguments.of(
                        object(email, role, "\"full_name\": \"" + "B".repeat(121) + "\""), "full_name", Flaw.TOO_LONG),
                Arguments.of(object(email, name), "role", Flaw.REQUIRED),
                Arguments.of(object(email, name, "\"role\": \"ADMIN\""), "role", Flaw.NOT_ONE_OF),
                Arguments.of(object(email, name, role, "\"tenant_id\": \"x\""), "tenant_id", Flaw.UNKNOWN),
                Arguments.of(object(email, name, role, "\"cognito_sub\": \"x\""), "cognito_sub", Flaw.UNKNOWN),
                Arguments.of(object(email, name, role, "\"status\": \"active\""), "status", Flaw.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void is_refused_by_the_name_of_what_is_wrong(String body, String field, Flaw flaw) {
        assertThatThrownBy(() -> invitation(body))
                .asInstanceOf(type(Invalid.class))
                .extracting(invalid -> invalid.violations().getFirst())
                .extracting(Violation::field, Violation::flaw)
                .containsExactly(field, flaw);
    }

    @Test
    void tells_all_that_is_wrong_at_once() {
        assertThatThrownBy(() -> invitation("{}"))
                .asInstanceOf(type(Invalid.class))
                .extracting(Invalid::violations)
                .asInstanceOf(list(Violation.class))
                .extracting(Violation::field)
                .containsExactly("email", "full_name", "role");
    }

    private static Invitation invitation(String json) throws IOException {
        return InvitationRequest.invitation(Bodies.read(InvitationRequest.class, json));
    }

    private static String object(String... members) {
        return "{" + String.join(", ", members) + "}";
    }
}
