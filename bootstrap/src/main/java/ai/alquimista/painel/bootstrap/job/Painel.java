package ai.alquimista.painel.bootstrap.job;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program {@code painel}: one command line for all jobs. */
@Command(name = "painel")
public final class Painel implements Callable<Integer> {

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Painel() {}

    public static void main(String[] arguments) {
        List<String> all = List.of(arguments);
        Words words = Words.in(Language.chosen(all, System.getenv()));
        JobSettings settings = new JobSettings(System.getenv());
        Terminal terminal = Terminal.ofProcess();
        RunLog runs = new KeptRuns(settings, remark -> terminal.err().println(words.say(remark)));
        Desk desk = new Desk(settings, Clock.systemUTC(), terminal, words, runs);
        System.exit(commandLine(desk).execute(arguments));
    }

    /** With every job there is. */
    static CommandLine commandLine(Desk desk) {
        CommandLine line = new CommandLine(new Painel());
        for (Job job : jobs(desk)) line.addSubcommand(job);
        Terminal terminal = desk.terminal();
        return line.setResourceBundle(desk.words().bundle())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(new UsageErrors(desk.words(), terminal.err()));
    }

    private static List<Job> jobs(Desk desk) {
        return List.of(
                new Migrate(desk),
                new CloseDay(desk),
                new Partitions(desk),
                new RebuildStats(desk),
                new Ingest(desk),
                new Seed(desk),
                new LockLogin(desk),
                new ExportAudit(desk),
                new VerifyAudit(desk),
                new ExportUser(desk),
                new EraseUser(desk));
    }

    /** Without a command there is nothing to do. */
    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        line.usage(line.getErr());
        return ExitCode.USAGE.number();
    }
}
