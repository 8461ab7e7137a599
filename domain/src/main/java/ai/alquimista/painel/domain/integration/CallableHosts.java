package ai.alquimista.painel.domain.integration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which addresses integrations may have. An address is an https URL of a host that was allowed by name, on the usual port,
 * without a user; whatever spells a host otherwise, as a number or in brackets, is no name.
 *
 * @param names exact names, or {@code *.} and a name for all that is under it
 * @param loopback whether {@code http://127.0.0.1:port} may be called too, for machines of developers
 */
public record CallableHosts(Set<String> names, boolean loopback) {

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)(?:" + LABEL + "\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");
    private static final Pattern LOOPBACK = Pattern.compile("127\\.0\\.0\\.1:[1-9][0-9]{0,4}");
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]+");
    private static final String ANY = "*.";
    private static final int HIGHEST_PORT = 65_535;
    private static final int HTTPS_PORT = 443;

    public CallableHosts {
        names = Set.copyOf(names);
        for (String name : names) {
            String plain = name.startsWith(ANY) ? name.substring(ANY.length()) : name;
            if (!NAME.matcher(plain).matches()) throw new IllegalArgumentException("not the name of a host: " + name);
        }
    }

    /** The address that a text is; empty if it is none, or may not be called. */
    public Optional<URI> address(String text) {
        if (text.length() > IntegrationConfig.LONGEST_ENDPOINT
                || !VISIBLE.matcher(text).matches()) return Optional.empty();
        try {
            return Optional.of(new URI(text)).filter(this::isCallable);
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private boolean isCallable(URI uri) {
        if (uri.isOpaque() || uri.getScheme() == null || uri.getHost() == null) return false;
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) return false;
        return switch (uri.getScheme()) {
            case "https" -> isAllowed(uri);
            case "http" -> loopback && isLoopback(uri);
            default -> false;
        };
    }

    private boolean isAllowed(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        String authority = uri.getRawAuthority().toLowerCase(Locale.ROOT);
        return (authority.equals(host) || authority.equals(host + ":" + HTTPS_PORT))
                && NAME.matcher(host).matches()
                && names.stream().anyMatch(name -> covers(name, host));
    }

    private static boolean covers(String name, String host) {
        return name.startsWith(ANY) ? host.endsWith(name.substring(1)) : host.equals(name);
    }

    private static boolean isLoopback(URI uri) {
        return LOOPBACK.matcher(uri.getRawAuthority()).matches() && uri.getPort() <= HIGHEST_PORT;
    }
}
