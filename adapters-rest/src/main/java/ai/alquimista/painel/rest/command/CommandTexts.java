package ai.alquimista.painel.rest.command;

import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Parameter;
import ai.alquimista.painel.rest.problem.Language;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words about commands, from the message bundles beside this class. */
final class CommandTexts {

    private static final String BUNDLE = "ai.alquimista.painel.rest.command.messages";
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private CommandTexts(Language language) {
        this.bundle =
                ResourceBundle.getBundle(BUNDLE, language.locale(), CommandTexts.class.getClassLoader(), NO_FALLBACK);
    }

    static CommandTexts in(Language language) {
        return new CommandTexts(language);
    }

    String title(CommandType type) {
        return bundle.getString(type + ".title");
    }

    String description(CommandType type) {
        return bundle.getString(type + ".description");
    }

    String title(CommandType type, Parameter parameter) {
        return bundle.getString(type + "." + parameter.name() + ".title");
    }

    String description(CommandType type, Parameter parameter) {
        return bundle.getString(type + "." + parameter.name() + ".description");
    }

    String message(Done done) {
        return bundle.getString("done." + done);
    }

    /** What was done, for whoever asked for it. */
    enum Done {
        SUBMITTED,
        TRIED,
        CANCELLED,
        RETRIED,
        RELEASED
    }
}
