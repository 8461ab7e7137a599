package ai.alquimista.painel.chaos;

import ai.alquimista.painel.local.process.LocalProblem;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How large a run is.
 *
 * @param places where the server is found and the state kept
 * @param events how many are sent, 1 or more
 * @param batch how many of them at once, 1 to 1,000
 * @param kills how often the server is killed, 0 or more
 * @param senders how many send at the same time, 1 or more
 * @param seed of all luck: the events, their batches, and when what is killed
 * @param rest the longest pause between two attacks on connections
 */
public record ChaosSettings(Places places, int events, int batch, int kills, int senders, long seed, Duration rest) {

    private static final int LARGEST_BATCH = 1_000;
    private static final Duration REST = Duration.ofSeconds(4);

    /** From the system properties {@code chaos.*}; without a seed any one. What cannot be read is a {@link LocalProblem}. */
    static ChaosSettings read() {
        try {
            String seed = System.getProperty("chaos.seed", "");
            return new ChaosSettings(
                    Places.read(),
                    Integer.parseInt(System.getProperty("chaos.events", "1000000")),
                    LARGEST_BATCH,
                    Integer.parseInt(System.getProperty("chaos.kills", "50")),
                    Integer.parseInt(System.getProperty("chaos.senders", "6")),
                    seed.isBlank() ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : Long.parseLong(seed),
                    REST);
        } catch (NumberFormatException wrong) {
            throw new LocalProblem("chaos.events, chaos.kills, chaos.senders and chaos.seed are numbers", wrong);
        }
    }
}
