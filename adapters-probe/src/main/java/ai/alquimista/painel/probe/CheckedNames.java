package ai.alquimista.painel.probe;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for the one connection that is about to be made: the addresses that were looked at are the ones that are
 * connected to, and a name is asked for once. One bad address among good ones closes the whole host.
 *
 * @param loopback the one host by number that may be called beside the open network; empty for none
 */
record CheckedNames(Names names, String loopback) implements DnsResolver {

    /** How names are resolved. */
    @FunctionalInterface
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.of(host);
        if (addresses.length == 0) throw new UnknownHostException(host);
        if (host.equals(loopback)) return addresses;
        for (InetAddress address : addresses) if (!OpenNetwork.has(address)) throw new ClosedAddress(host);
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
