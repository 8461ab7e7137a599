package ai.alquimista.painel.chaos.rollout;

import ai.alquimista.painel.local.process.LocalProblem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How large a run is.
 *
 * @param folder this module's
 * @param rollouts how often all instances are restarted, one after the other, 0 or more
 * @param hurry how many times as fast as in the deployment a pod's end is timed, 1 or more
 * @param warm for how long it is asked before the peak is measured, for as long again, and then at half of it in quiet
 * @param seed of all luck: what is asked and when, and when the balancer hears of an end
 */
public record RolloutSettings(Path folder, int rollouts, int hurry, Duration warm, long seed) {

    private static final Duration WARM = Duration.ofSeconds(20);

    /** From the system properties {@code chaos.*}; without a seed any one. What cannot be read is a {@link LocalProblem}. */
    public static RolloutSettings read() {
        try {
            String seed = System.getProperty("chaos.seed", "");
            return new RolloutSettings(
                    Path.of(System.getProperty("chaos.folder", "chaos")).toAbsolutePath(),
                    Integer.parseInt(System.getProperty("chaos.rollouts", "20")),
                    Integer.parseInt(System.getProperty("chaos.hurry", "5")),
                    WARM,
                    seed.isBlank() ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : Long.parseLong(seed));
        } catch (NumberFormatException wrong) {
            throw new LocalProblem("chaos.rollouts, chaos.hurry and chaos.seed are numbers", wrong);
        }
    }

    Times times() {
        return Times.of(folder.resolve("../deploy/k8s/base/then").normalize()).hurried(hurry);
    }

    /** The packaged server's installation. */
    Path liberty() {
        return folder.resolve("../bootstrap/target/liberty/wlp").normalize();
    }

    public Path state() {
        return folder.resolve("target/state");
    }

    /** Unpacked once, and kept between runs. */
    Path binaries() {
        return folder.resolve("target/binaries");
    }
}
