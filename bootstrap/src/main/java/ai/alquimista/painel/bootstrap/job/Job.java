package ai.alquimista.painel.bootstrap.job;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A subcommand. All of them run through {@link #call}, which alone turns what happens into an exit code. */
abstract class Job implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Job(Desk desk) {
        this.desk = desk;
    }

    /**
     * Does it.
     *
     * @throws Exception anything: whoever is told sees a line
     */
    abstract Outcome work() throws Exception;

    @Override
    public final Integer call() {
        Logs.set(common.isVerbose());
        RunLog.Run run = runs().begin(spec.name(), namesAPerson() ? "" : String.join(" ", arguments()));
        Outcome outcome = outcome();
        run.end(outcome.code(), Words.in(Language.EN).say(outcome.text()));
        tell(outcome);
        return outcome.code().number();
    }

    /** Whether its arguments tell a person, and are then kept nowhere. */
    boolean namesAPerson() {
        return false;
    }

    /** Where its runs are kept. */
    RunLog runs() {
        return desk.runs();
    }

    final Desk desk() {
        return desk;
    }

    private Outcome outcome() {
        try {
            return work();
        } catch (Exception failure) {
            if (common.isVerbose()) failure.printStackTrace(desk.terminal().err());
            return Failures.outcome(failure);
        }
    }

    private void tell(Outcome outcome) {
        if (outcome.code() == ExitCode.DONE) desk.print(outcome.text());
        else
            desk.terminal()
                    .err()
                    .println(spec.qualifiedName() + ": " + desk.words().say(outcome.text()));
    }

    /** Those after its name. */
    private List<String> arguments() {
        List<String> all = spec.commandLine().getParseResult().originalArgs();
        return all.subList(all.indexOf(spec.name()) + 1, all.size());
    }
}
