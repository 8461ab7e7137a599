package ai.alquimista.painel.rest.edge;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who may call from another origin.
 *
 * @param allowedOrigins exact origins such as {@code https://painel.alquimista.ai}; empty closes the door
 */
public record CorsSettings(Set<String> allowedOrigins) {

    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.\\[\\]:-]+");

    public CorsSettings {
        allowedOrigins = Set.copyOf(allowedOrigins);
        for (String origin : allowedOrigins) {
            if (!ORIGIN.matcher(origin).matches())
                throw new IllegalArgumentException("not an origin (scheme, host, port in small letters): " + origin);
        }
    }
}
