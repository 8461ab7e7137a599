package ai.alquimista.painel.local.process;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports that the system gives to no connection, each once: one is still free when what shall listen there comes to it, and
 * after each restart. They are counted from somewhere, so that two who choose at the same time seldom meet.
 */
public final class FreePorts {

    private static final int FIRST = 20_000;
    private static final int COUNT = 10_000;

    private final int start = ThreadLocalRandom.current().nextInt(COUNT);
    private int tried;

    /** Answers the next; that there is none is a {@link LocalProblem}. */
    public synchronized int next() {
        while (tried < COUNT) {
            int port = FIRST + (start + tried++) % COUNT;
            if (Listener.isFree(port)) return port;
        }
        throw new LocalProblem("No free port from " + FIRST + " to " + (FIRST + COUNT - 1));
    }
}
