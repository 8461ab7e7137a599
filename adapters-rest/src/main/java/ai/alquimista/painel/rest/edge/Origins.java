package ai.alquimista.painel.rest.edge;

import ai.alquimista.painel.domain.access.Origin;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where requests come from, believing forwarded addresses only as far as our own proxies reach. */
final class Origins {

    private static final int LONGEST_USER_AGENT = 256;
    private static final int NETWORK_BYTES = 8;
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private final ProxySettings settings;

    Origins(ProxySettings settings) {
        this.settings = settings;
    }

    Origin of(HttpServletRequest request) {
        return new Origin(addressOf(request), userAgent(request.getHeader("User-Agent")));
    }

    /** The network that one client has at least to itself: an IPv4 address, or the first 64 bits of an IPv6 address. */
    String networkOf(HttpServletRequest request) {
        return network(addressOf(request));
    }

    private String addressOf(HttpServletRequest request) {
        String forwarded = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
        return address(request.getRemoteAddr(), forwarded);
    }

    static String network(String address) {
        // A text without colons could be a name, which the JDK would look up.
        if (address.indexOf(':') < 0) return address;
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length <= NETWORK_BYTES ? address : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES);
        } catch (UnknownHostException malformed) {
            return address;
        }
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
