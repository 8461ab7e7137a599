package ai.alquimista.painel.domain.secret;

/**
 * A credential on its way to or from the secret store. It shows itself to whoever asks for it by {@link #reveal}, and to
 * nobody by accident: no log, message or record that holds one has it in clear.
 */
public final class Secret {

    private final String text;

    public Secret(String text) {
        if (text.isEmpty()) throw new IllegalArgumentException("a secret is not empty");
        this.text = text;
    }

    /** In clear, for the one who keeps it or connects with it. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return Masking.MASK;
    }
}
