package ai.alquimista.painel.persistence.schema;

import java.io.Serial;

/** A login that must not be locked now. */
public final class LoginStays extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    LoginStays(String why) {
        super(why);
    }
}
