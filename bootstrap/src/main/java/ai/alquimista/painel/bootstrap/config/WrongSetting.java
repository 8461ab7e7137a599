package ai.alquimista.painel.bootstrap.config;

import org.jspecify.annotations.Nullable;

/** A setting that is missing or cannot be what it says; the message names its variable. */
public final class WrongSetting extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    WrongSetting(String message) {
        this(message, null);
    }

    /**
     * Says what is wrong.
     *
     * @param message names the variable
     */
    public WrongSetting(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
