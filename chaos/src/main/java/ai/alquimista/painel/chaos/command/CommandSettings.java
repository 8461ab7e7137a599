package ai.alquimista.painel.chaos.command;

import ai.alquimista.painel.chaos.Places;
import ai.alquimista.painel.local.process.LocalProblem;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How large a run is.
 *
 * @param places where the server is found and the state kept
 * @param commands how many are given, 1 or more
 * @param blows how many processes are killed or stopped, one after the other or several at a time, 0 or more
 * @param senders how many give them at the same time, 1 or more
 * @param seed of all luck: the commands, and when what is struck
 */
public record CommandSettings(Places places, int commands, int blows, int senders, long seed) {

    /** For how long a worker holds a command; shorter than in production, so that a run does not take a day. */
    static final Duration LEASE = Duration.ofSeconds(5);

    /** Outages follow each other more closely than in production. */
    static final int ATTEMPTS = 12;

    /** From the system properties {@code chaos.*}; without a seed any one. What cannot be read is a {@link LocalProblem}. */
    public static CommandSettings read() {
        try {
            String seed = System.getProperty("chaos.seed", "");
            return new CommandSettings(
                    Places.read(),
                    Integer.parseInt(System.getProperty("chaos.commands", "20000")),
                    Integer.parseInt(System.getProperty("chaos.blows", "200")),
                    Integer.parseInt(System.getProperty("chaos.senders", "6")),
                    seed.isBlank() ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : Long.parseLong(seed));
        } catch (NumberFormatException wrong) {
            throw new LocalProblem("chaos.commands, chaos.blows, chaos.senders and chaos.seed are numbers", wrong);
        }
    }
}
