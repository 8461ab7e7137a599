package ai.alquimista.painel.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** Everything here that listens: the port it prefers, the variable that overrides it, the one that replaces it whole. */
public enum Listener {
    HTTP("PAINEL_LOCAL_HTTP_PORT", 8080, ""),
    POSTGRES("PAINEL_LOCAL_POSTGRES_PORT", 15432, "PAINEL_DATABASE_URL"),
    REDIS("PAINEL_LOCAL_REDIS_PORT", 16379, "PAINEL_REDIS_URL"),
    DYNAMODB("PAINEL_LOCAL_DYNAMODB_PORT", 18000, "PAINEL_DYNAMODB_ENDPOINT"),
    SQS("PAINEL_LOCAL_SQS_PORT", 19324, "PAINEL_SQS_ENDPOINT"),
    ISSUER("PAINEL_LOCAL_ISSUER_PORT", 18090, "PAINEL_IDENTITY_ISSUER"),
    OUTSIDE("PAINEL_LOCAL_OUTSIDE_PORT", 18100, "");

    /** Loopback by number: a name may resolve to an address nobody listens on. */
    public static final String HOST = "127.0.0.1";

    private final String variable;
    private final int preferred;
    private final String replacement;

    Listener(String variable, int preferred, String replacement) {
        this.variable = variable;
        this.preferred = preferred;
        this.replacement = replacement;
    }

    public String variable() {
        return variable;
    }

    /** The port it takes unless told otherwise or busy. */
    public int preferred() {
        return preferred;
    }

    /** The variable that names one which runs already; empty for what is always ours. */
    public String replacement() {
        return replacement;
    }

    /** Whether the environment names one that runs already, so that none is started here. */
    public boolean isReplaced(Map<String, String> environment) {
        return !environment.getOrDefault(replacement, "").isBlank();
    }

    /** A port for each that is to be started; all are chosen before anything starts, so that a busy one stops at once. */
    public static Map<Listener, Integer> choosePorts(Map<String, String> environment) {
        Map<Listener, Integer> ports = new EnumMap<>(Listener.class);
        FreePorts free = new FreePorts();
        for (Listener listener : values()) {
            if (!listener.isReplaced(environment)) {
                ports.put(listener, listener.choose(environment, ports.values(), free));
            }
        }
        return ports;
    }

    /** The overriding variable's (0 means any free one), or the preferred one when it is free, or any free one. */
    private int choose(Map<String, String> environment, Collection<Integer> taken, FreePorts free) {
        String given = environment.get(variable);
        if (given == null || given.isBlank()) {
            return isFree(preferred) && !taken.contains(preferred) ? preferred : next(free, taken);
        }
        int port = parse(given.strip());
        if (port == 0) {
            return next(free, taken);
        }
        if (taken.contains(port) || !isFree(port)) {
            throw new LocalProblem("Port " + port + " is busy: free it, or set " + variable + " to another port");
        }
        return port;
    }

    /** The socket address of a port on this machine's loopback interface. */
    public static InetSocketAddress address(int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address(port));
            return true;
        } catch (IOException busy) {
            return false;
        }
    }

    private int parse(String given) {
        if (given.matches("\\d{1,5}") && Integer.parseInt(given) <= 65_535) {
            return Integer.parseInt(given);
        }
        throw new LocalProblem(variable + " must be a port between 0 and 65535, not \"" + given + "\"");
    }

    private static int next(FreePorts free, Collection<Integer> taken) {
        int port = free.next();
        while (taken.contains(port)) port = free.next();
        return port;
    }
}
