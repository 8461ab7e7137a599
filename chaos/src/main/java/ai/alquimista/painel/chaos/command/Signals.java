package ai.alquimista.painel.chaos.command;

import ai.alquimista.painel.local.process.LocalProblem;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Signals that Java does not send by itself. */
public final class Signals {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Signals() {}

    public static void freeze(ProcessHandle process) throws InterruptedException {
        send("STOP", process);
    }

    public static void thaw(ProcessHandle process) throws InterruptedException {
        send("CONT", process);
    }

    /** Asks it to end. */
    public static void end(ProcessHandle process) throws InterruptedException {
        send("TERM", process);
    }

    /** One that has ended meanwhile needs no signal. */
    private static void send(String signal, ProcessHandle process) throws InterruptedException {
        try {
            Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
            boolean reached = kill.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) && kill.exitValue() == 0;
            if (!reached && process.isAlive())
                throw new LocalProblem("SIG" + signal + " did not reach process " + process.pid());
        } catch (IOException failed) {
            throw new LocalProblem("There is no kill command on this machine", failed);
        }
    }
}
