package ai.alquimista.painel.bootstrap.job;

import java.io.Serial;

/** A job that cannot go on, and knows why. */
public final class Stopped extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    public Stopped(ExitCode code, String key, Object... arguments) {
        super(key, null, false, false);
        this.outcome = new Outcome(code, Text.of(key, arguments));
    }

    Outcome outcome() {
        return outcome;
    }
}
