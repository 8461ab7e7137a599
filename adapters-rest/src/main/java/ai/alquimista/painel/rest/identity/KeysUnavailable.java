package ai.alquimista.painel.rest.identity;

/** The issuer's keys cannot be had, so a token can be neither accepted nor refused: 503, never 401. */
public final class KeysUnavailable extends RuntimeException {

    KeysUnavailable(Throwable cause) {
        super("the issuer's keys are unavailable", cause, false, false);
    }
}
