package ai.alquimista.painel.probe;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses are part of the open network: no machine's own, no private net, nothing set aside for something else. */
final class OpenNetwork {

    private static final int IPV4_BYTES = 4;

    private static final List<Block> CLOSED_IPV4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3");

    /** Of IPv6 this alone is given out to networks; loopback, link-local, unique-local, multicast and mapped ones are beside it. */
    private static final Block OPEN_IPV6 = Block.of("2000::/3");

    private static final List<Block> CLOSED_IPV6 = blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /** An IPv4 address within IPv6, for networks that have no other: it leads where that one does. */
    private static final Block NAT64 = Block.of("64:ff9b::/96");

    private OpenNetwork() {}

    static boolean has(InetAddress address) {
        return has(address.getAddress());
    }

    private static boolean has(byte[] address) {
        if (address.length == IPV4_BYTES) return CLOSED_IPV4.stream().noneMatch(block -> block.has(address));
        if (NAT64.has(address)) return has(Arrays.copyOfRange(address, address.length - IPV4_BYTES, address.length));
        return OPEN_IPV6.has(address) && CLOSED_IPV6.stream().noneMatch(block -> block.has(address));
    }

    private static List<Block> blocks(String... texts) {
        return Stream.of(texts).map(Block::of).toList();
    }
}
