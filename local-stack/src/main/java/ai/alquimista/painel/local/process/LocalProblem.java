package ai.alquimista.painel.local.process;

import java.io.Serial;

/** Something a person can put right; the message is one line and needs no stack trace. */
public final class LocalProblem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public LocalProblem(String message) {
        super(message);
    }

    public LocalProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
