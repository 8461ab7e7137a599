package ai.alquimista.painel.rest.edge;

/**
 * What stands between the clients and us.
 *
 * @param trustedProxies how many proxies of our own add to {@code X-Forwarded-For}; with 0 the header is not believed
 */
public record ProxySettings(int trustedProxies) {

    public ProxySettings {
        if (trustedProxies < 0) throw new IllegalArgumentException("trusted proxies must not be negative");
    }
}
