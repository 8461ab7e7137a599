package ai.alquimista.painel.chaos.rollout;

import ai.alquimista.painel.local.process.LocalProblem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How large a run is.
 *
 * @param folder this module's
 * @param rollouts how often an instance is restarted under load, 0 or more
 * @param endings how often one is then told to end while it is asked past the balancer, 0 or more
 * @param warm for how long it is asked before the peak is measured, for as long again, and then at half of it in quiet
 * @param seed of all luck: what is asked, and when the balancer hears of an end
 */
public record RolloutSettings(Path folder, int rollouts, int endings, Duration warm, Times times, long seed) {

    private static final Duration WARM = Duration.ofSeconds(20);

    /** From the system properties {@code chaos.*}; without a seed any one. What cannot be read is a {@link LocalProblem}. */
    public static RolloutSettings read() {
        Path folder = Path.of(System.getProperty("chaos.folder", "chaos")).toAbsolutePath();
        try {
            String seed = System.getProperty("chaos.seed", "");
            return new RolloutSettings(
                    folder,
                    Integer.parseInt(System.getProperty("chaos.rollouts", "20")),
                    Integer.parseInt(System.getProperty("chaos.endings", "4")),
                    WARM,
                    Times.of(folder.resolve("../deploy/k8s/base/then").normalize()),
                    seed.isBlank() ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : Long.parseLong(seed));
        } catch (NumberFormatException wrong) {
            throw new LocalProblem("chaos.rollouts, chaos.endings and chaos.seed are numbers", wrong);
        }
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
