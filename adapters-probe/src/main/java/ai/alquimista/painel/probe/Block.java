package ai.alquimista.painel.probe;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses that begin alike: {@code 10.0.0.0/8}. */
record Block(InetAddress first, int bits) {

    /** As it is written, by number alone: nothing is resolved. */
    static Block of(String text) {
        int slash = text.indexOf('/');
        try {
            return new Block(
                    InetAddress.getByName(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(text, impossible);
        }
    }

    boolean has(byte[] address) {
        byte[] mine = first.getAddress();
        if (mine.length != address.length) return false;
        int whole = bits / Byte.SIZE;
        for (int i = 0; i < whole; i++) if (mine[i] != address[i]) return false;
        int rest = bits % Byte.SIZE;
        return rest == 0 || (mine[whole] ^ address[whole]) >> (Byte.SIZE - rest) == 0;
    }
}
