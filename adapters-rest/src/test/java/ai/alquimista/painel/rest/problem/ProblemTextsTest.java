package ai.alquimista.painel.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Violation;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {

    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void has_a_title_and_a_detail_of_its_own_for_every_kind_in_both_languages(ProblemKind kind) {
        ProblemTexts portuguese = ProblemTexts.in(Language.PORTUGUESE);
        ProblemTexts english = ProblemTexts.in(Language.ENGLISH);
        assertThat(portuguese.title(kind)).isNotBlank().isNotEqualTo(english.title(kind));
        assertThat(portuguese.detail(kind)).endsWith(".").isNotEqualTo(english.detail(kind));
    }

    @ParameterizedTest
    @EnumSource(Flaw.class)
    void has_a_message_for_every_flaw_in_both_languages(Flaw flaw) {
        Violation violation = new Violation("field", flaw, List.of("one", "two"));
        String portuguese = ProblemTexts.in(Language.PORTUGUESE).message(violation);
        String english = ProblemTexts.in(Language.ENGLISH).message(violation);
        assertThat(portuguese).endsWith(".").doesNotContain("{", "}").isNotEqualTo(english);
        assertThat(english).endsWith(".").doesNotContain("{", "}");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void has_no_text_that_nobody_uses(Language language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "ai.alquimista.painel.rest.problem.messages",
                language == Language.ENGLISH ? Locale.ENGLISH : Locale.ROOT);
        Set<String> expected = new TreeSet<>();
        for (ProblemKind kind : ProblemKind.values()) expected.addAll(List.of(kind + ".title", kind + ".detail"));
        for (Flaw flaw : Flaw.values()) expected.add("flaw." + flaw);
        assertThat(bundle.keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }
}
