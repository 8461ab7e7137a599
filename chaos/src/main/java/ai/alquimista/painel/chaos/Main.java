package ai.alquimista.painel.chaos;

import ai.alquimista.painel.local.QuietLogs;
import ai.alquimista.painel.local.Running;
import ai.alquimista.painel.local.process.LocalProblem;
import ai.alquimista.painel.local.process.StateFolder;

/** The chaos command: stores, server, load, kills, verdict; ends by itself, with 1 if anything is not as it was sent. */
public final class Main {

    private static final int FAILED = 1;

    private final Running running = new Running(Main::say);

    private Main() {}

    public static void main(String[] arguments) {
        try {
            ChaosSettings settings = ChaosSettings.read();
            StateFolder.delete(settings.state());
            // Before anything logs: third parties write warnings to a file, not between the lines a person reads.
            QuietLogs.into(settings.state().resolve("logs"));
            new Main().runToEnd(settings);
        } catch (LocalProblem problem) {
            say(String.valueOf(problem.getMessage()));
            System.exit(FAILED);
        }
    }

    private void runToEnd(ChaosSettings settings) {
        Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "stop"));
        Running.endWithParent();
        int status = FAILED;
        try {
            Verdict verdict = new Ordeal(settings, running, Main::say).run();
            say(verdict.text());
            status = verdict.isClean() ? 0 : FAILED;
        } catch (LocalProblem problem) {
            complain(String.valueOf(problem.getMessage()));
        } catch (Exception unexpected) {
            complain("Could not go on: " + unexpected);
        } finally {
            // Also after an error of the machine's own: threads of the stores would keep this process alive.
            System.exit(status);
        }
    }

    private void complain(String message) {
        if (!running.isStopped()) say(message);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
