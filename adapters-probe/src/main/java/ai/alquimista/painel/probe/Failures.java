package ai.alquimista.painel.probe;

import ai.alquimista.painel.domain.integration.ProbeFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** What became of a call without an answer. No words of the other side's are passed on. */
final class Failures {

    private Failures() {}

    static ProbeFailure of(IOException failed) {
        return switch (failed) {
            case ClosedAddress closed -> ProbeFailure.NOT_ALLOWED;
            case UnknownHostException unknown -> ProbeFailure.NOT_RESOLVABLE;
            case InterruptedIOException late -> ProbeFailure.TIMEOUT;
            case SSLException untrusted -> ProbeFailure.NOT_TRUSTED;
            default -> ProbeFailure.UNREACHABLE;
        };
    }
}
