package ai.alquimista.painel.probe;

import java.net.UnknownHostException;

/** A host's name leads where nothing may be called. */
final class ClosedAddress extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    ClosedAddress(String host) {
        super(host);
    }
}
