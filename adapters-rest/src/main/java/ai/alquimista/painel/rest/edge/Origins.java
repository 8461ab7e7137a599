package ai.alquimista.painel.rest.edge;

import ai.alquimista.painel.domain.access.Origin;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where requests come from, believing forwarded addresses only as far as our own proxies reach. */
final class Origins {

    private static final int LONGEST_USER_AGENT = 256;
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private final ProxySettings settings;

    Origins(ProxySettings settings) {
        this.settings = settings;
    }

    Origin of(HttpServletRequest request) {
        String forwarded = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
        return new Origin(address(request.getRemoteAddr(), forwarded), userAgent(request.getHeader("User-Agent")));
    }

    /** The address that the outermost of our proxies saw; the connection's own if the header does not go that far. */
    String address(String connected, String forwarded) {
        List<String> hops = Arrays.asList(forwarded.split(",", -1));
        int hop = hops.size() - settings.trustedProxies();
        if (settings.trustedProxies() == 0 || hop < 0) return connected;
        String address = hops.get(hop).strip();
        return ADDRESS.matcher(address).matches() ? address : connected;
    }

    static String userAgent(@Nullable String header) {
        if (header == null) return "";
        String cut = header.length() <= LONGEST_USER_AGENT ? header : header.substring(0, LONGEST_USER_AGENT);
        return cut.replaceAll("[\\p{Cntrl}]", "");
    }
}
