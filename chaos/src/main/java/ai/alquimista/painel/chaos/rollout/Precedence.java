package ai.alquimista.painel.chaos.rollout;

import ai.alquimista.painel.local.process.LocalProblem;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Who of those that share this machine comes first; it takes the right to say so, {@code CAP_SYS_NICE}. */
final class Precedence {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Precedence() {}

    /** From now on it gets the time that nobody else wants. */
    static void last(ProcessHandle process) throws InterruptedException {
        schedule("--idle", process);
    }

    /** It gets its share again. */
    static void equal(ProcessHandle process) throws InterruptedException {
        schedule("--other", process);
    }

    /** Again where it was not done: chrt gives up on all threads when one of them ends meanwhile. */
    private static void schedule(String policy, ProcessHandle process) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!chrt(policy, process) && process.isAlive()) {
            if (System.nanoTime() > end)
                throw new LocalProblem(
                        "chrt " + policy + " did not reach process " + process.pid() + "; it takes CAP_SYS_NICE");
        }
    }

    private static boolean chrt(String policy, ProcessHandle process) throws InterruptedException {
        try {
            Process chrt = new ProcessBuilder("chrt", "--all-tasks", policy, "--pid", "0", Long.toString(process.pid()))
                    .start();
            return chrt.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) && chrt.exitValue() == 0;
        } catch (IOException failed) {
            throw new LocalProblem("There is no chrt, of util-linux, on this machine", failed);
        }
    }
}
