package ai.alquimista.painel.bootstrap.job;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The command line's texts in one language, from the message bundles beside this class. */
final class Words {

    static final String BUNDLE = "ai.alquimista.painel.bootstrap.job.messages";

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Language language;
    private final ResourceBundle bundle;

    private Words(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(BUNDLE, language.locale(), Words.class.getClassLoader(), NO_FALLBACK);
    }

    static Words in(Language language) {
        return new Words(language);
    }

    /** What help is made of. */
    ResourceBundle bundle() {
        return bundle;
    }

    String say(Text text) {
        return new MessageFormat(bundle.getString(text.key()), language.locale())
                .format(text.arguments().toArray());
    }
}
