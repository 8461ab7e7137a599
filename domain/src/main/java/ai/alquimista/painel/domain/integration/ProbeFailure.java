package ai.alquimista.painel.domain.integration;

/** Why a service could not be used with a credential. */
public enum ProbeFailure {
    /** The secret store has it no more. */
    CREDENTIAL_GONE("the credential is gone from the secret store"),
    /** It holds what no header can carry. */
    CREDENTIAL_UNUSABLE("the credential cannot be sent"),
    CREDENTIAL_REFUSED("credential refused"),
    REDIRECTED("redirects are not followed"),
    /** Any other status that is no success. */
    NO_SUCCESS("not a success"),
    TIMEOUT("no answer in time"),
    NOT_RESOLVABLE("the host's name cannot be resolved"),
    /** The host is not on the list, or its name leads where nothing may be called. */
    NOT_ALLOWED("the address may not be called"),
    NOT_TRUSTED("no trusted TLS connection"),
    UNREACHABLE("cannot be connected to");

    private final String words;

    ProbeFailure(String words) {
        this.words = words;
    }

    /** A short sentence, in English as all that services say of themselves is kept as they say it. */
    public String words() {
        return words;
    }
}
