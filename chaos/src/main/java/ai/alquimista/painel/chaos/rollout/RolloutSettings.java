package ai.alquimista.painel.chaos.rollout;

import ai.alquimista.painel.chaos.Places;
import ai.alquimista.painel.local.process.LocalProblem;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How large a run is.
 *
 * @param places where the server is found and the state kept
 * @param rollouts how often all instances are restarted, one after the other, 0 or more
 * @param hurry how many times as fast as in the deployment a pod's end is timed, 1 or more
 * @param warm for how long it is asked before the peak is measured, for as long again, and then at half of it in quiet
 * @param seed of all luck: what is asked and when, and when the balancer hears of an end
 */
public record RolloutSettings(Places places, int rollouts, int hurry, Duration warm, long seed) {

    private static final Duration WARM = Duration.ofSeconds(20);

    /** From the system properties {@code chaos.*}; without a seed any one. What cannot be read is a {@link LocalProblem}. */
    public static RolloutSettings read() {
        try {
            String seed = System.getProperty("chaos.seed", "");
            return new RolloutSettings(
                    Places.read(),
                    Integer.parseInt(System.getProperty("chaos.rollouts", "20")),
                    Integer.parseInt(System.getProperty("chaos.hurry", "5")),
                    WARM,
                    seed.isBlank() ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : Long.parseLong(seed));
        } catch (NumberFormatException wrong) {
            throw new LocalProblem("chaos.rollouts, chaos.hurry and chaos.seed are numbers", wrong);
        }
    }

    Times times() {
        return Times.of(places.in("../deploy/k8s/base/then")).hurried(hurry);
    }
}
