package ai.alquimista.painel.chaos.rollout;

import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.local.process.LocalProblem;

/** Free ports that the system gives to no connection: whoever comes back to one after a restart finds it free. */
final class Ports {

    private static final int FIRST = 20_000;
    private static final int LAST = 29_999;

    private int next = FIRST;

    synchronized int next() {
        while (next <= LAST) {
            int port = next++;
            if (Listener.isFree(port)) return port;
        }
        throw new LocalProblem("No free port between " + FIRST + " and " + LAST);
    }
}
