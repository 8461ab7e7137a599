package ai.alquimista.painel.rest.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Invalid;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.tenant.UserChange;
import ai.alquimista.painel.domain.tenant.UserRole;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserChangeRequestTest {

    @Test
    void leaves_what_it_does_not_name() throws IOException {
        assertThat(change("{\"role\": \"admin\"}"))
                .isEqualTo(new UserChange(Optional.empty(), Optional.of(UserRole.ADMIN), Optional.empty()));
        assertThat(change("{\"status\": \"inactive\", \"full_name\": \" Zé \"}"))
                .isEqualTo(new UserChange(Optional.of("Zé"), Optional.empty(), Optional.of(false)));
        assertThat(change("{\"status\": \"active\"}").enabled()).contains(true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null                             | body        | NOTHING_TO_CHANGE",
                "{}                               | body        | NOTHING_TO_CHANGE",
                "{\"role\": null}                 | role        | REQUIRED",
                "{\"role\": 1}                    | role        | MALFORMED",
                "{\"role\": [\"admin\"]}          | role        | MALFORMED",
                "{\"role\": \"owner\"}            | role        | NOT_ONE_OF",
                "{\"status\": null}               | status      | REQUIRED",
                "{\"status\": \"invited\"}        | status      | NOT_ONE_OF",
                "{\"full_name\": null}            | full_name   | REQUIRED",
                "{\"full_name\": \"\"}            | full_name   | REQUIRED",
                "{\"full_name\": \"\\u0000\"}     | full_name   | MALFORMED",
                "{\"email\": \"x@y.co\"}          | email       | UNKNOWN",
                "{\"cognito_sub\": \"x\"}         | cognito_sub | UNKNOWN",
                "{\"role\": \"user\", \"role\": \"admin\"} | body | MALFORMED",
            })
    void is_refused_by_the_name_of_what_is_wrong(String body, String field, Flaw flaw) {
        assertThatThrownBy(() -> change(body))
                .asInstanceOf(type(Invalid.class))
                .extracting(invalid -> invalid.violations().getFirst())
                .extracting(Violation::field, Violation::flaw)
                .containsExactly(field, flaw);
    }

    private static UserChange change(String json) throws IOException {
        return UserChangeRequest.change(Bodies.read(UserChangeRequest.class, json));
    }
}
