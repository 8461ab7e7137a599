package ai.alquimista.painel.chaos;

import ai.alquimista.painel.chaos.command.CommandOrdeal;
import ai.alquimista.painel.chaos.command.CommandSettings;
import ai.alquimista.painel.chaos.restore.RestoreDrill;
import ai.alquimista.painel.chaos.rollout.RolloutOrdeal;
import ai.alquimista.painel.chaos.rollout.RolloutSettings;
import ai.alquimista.painel.local.QuietLogs;
import ai.alquimista.painel.local.Running;
import ai.alquimista.painel.local.process.LocalProblem;
import ai.alquimista.painel.local.process.StateFolder;
import java.nio.file.Path;
import java.util.List;

/** The chaos command: stores, servers, load, kills, verdict; ends by itself, with 1 if anything is not as it was sent. */
public final class Main {

    private static final int FAILED = 1;

    /** As many as come in during a drill, and a few more. */
    private static final int DRILL_EVENTS = 60_000;

    private final Running running = new Running(Main::say);

    private Main() {}

    /** One run, of whatever it is. */
    @FunctionalInterface
    private interface Trial {
        Verdict run() throws Exception;
    }

    public static void main(String[] arguments) {
        try {
            Main main = new Main();
            Trial trial = main.trial(System.getProperty("chaos.of", "events"));
            main.runToEnd(trial);
        } catch (LocalProblem problem) {
            say(String.valueOf(problem.getMessage()));
            System.exit(FAILED);
        }
    }

    private Trial trial(String what) {
        return switch (what) {
            case "events" -> events(ChaosSettings.read());
            case "commands" -> commands(CommandSettings.read());
            case "restore" -> restore(CommandSettings.read());
            case "rollouts" -> rollouts(RolloutSettings.read());
            default ->
                throw new LocalProblem("chaos.of is events, commands, restore or rollouts, not \"" + what + "\"");
        };
    }

    private Trial events(ChaosSettings settings) {
        prepare(settings.places().state());
        return () -> new Ordeal(settings, running, Main::say).run();
    }

    private Trial commands(CommandSettings settings) {
        prepare(settings.places().state());
        return () -> new CommandOrdeal(settings, running, Main::say).run();
    }

    private Trial restore(CommandSettings settings) {
        prepare(settings.places().state());
        return () -> new RestoreDrill(settings, DRILL_EVENTS, running, Main::say).run();
    }

    private Trial rollouts(RolloutSettings settings) {
        prepare(settings.places().state());
        return () -> new RolloutOrdeal(settings, running, Main::say).run();
    }

    private static void prepare(Path state) {
        StateFolder.delete(state);
        // Before anything logs: third parties write warnings to a file, not between the lines a person reads.
        QuietLogs.into(state.resolve("logs"));
    }

    private void runToEnd(Trial trial) {
        Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "stop"));
        Running.endWithParent();
        int status = FAILED;
        try {
            Verdict verdict = trial.run();
            say(verdict.text());
            status = verdict.isClean() ? 0 : FAILED;
        } catch (LocalProblem problem) {
            complain(String.valueOf(problem.getMessage()));
        } catch (Exception | Error unexpected) {
            complain("Could not go on: " + unexpected + " at " + List.of(unexpected.getStackTrace()));
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
