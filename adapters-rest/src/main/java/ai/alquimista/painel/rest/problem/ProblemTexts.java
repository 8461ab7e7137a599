package ai.alquimista.painel.rest.problem;

import ai.alquimista.painel.domain.Refusal.Violation;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of the problems, from the message bundles beside this class. */
final class ProblemTexts {

    private static final String BUNDLE = "ai.alquimista.painel.rest.problem.messages";
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Language language;
    private final ResourceBundle bundle;

    private ProblemTexts(Language language) {
        this.language = language;
        this.bundle =
                ResourceBundle.getBundle(BUNDLE, language.locale(), ProblemTexts.class.getClassLoader(), NO_FALLBACK);
    }

    static ProblemTexts in(Language language) {
        return new ProblemTexts(language);
    }

    String title(ProblemKind kind) {
        return bundle.getString(kind + ".title");
    }

    String detail(ProblemKind kind) {
        return bundle.getString(kind + ".detail");
    }

    String message(Violation violation) {
        String pattern = bundle.getString("flaw." + violation.flaw());
        return new MessageFormat(pattern, language.locale())
                .format(violation.arguments().toArray());
    }
}
