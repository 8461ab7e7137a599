package ai.alquimista.painel.local.issuer;

/**
 * The applications that may ask for tokens.
 *
 * @param panel the panel's public client: no secret, code with PKCE
 * @param machine the client that reports usage, with its secret and the one scope it may have
 */
public record Clients(String panel, String machine, String machineSecret, String machineScope) {

    public static final String PANEL = "painel-local";
    public static final String MACHINE = "painel-ingest-local";
    public static final String SCOPE = "usage/write";

    public static Clients withSecret(String machineSecret) {
        return new Clients(PANEL, MACHINE, machineSecret, SCOPE);
    }
}
