package ai.alquimista.painel.bootstrap.job;

import java.io.PrintStream;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a line what is wrong with the arguments, and where to read more. */
final class UsageErrors implements IParameterExceptionHandler {

    private final Words words;
    private final PrintStream err;

    UsageErrors(Words words, PrintStream err) {
        this.words = words;
        this.err = err;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        err.println(name + ": " + words.say(text(wrong)) + " " + words.say(Text.of("wrong.more", name)));
        return ExitCode.USAGE.number();
    }

    private static Text text(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched ->
                Text.of("wrong.unknown", String.join(" ", unmatched.getUnmatched()));
            case MissingParameterException missing ->
                Text.of(
                        "wrong.missing",
                        missing.getMissing().stream().map(UsageErrors::name).collect(Collectors.joining(" ")));
            default ->
                wrong.getArgSpec() != null && wrong.getValue() != null
                        ? Text.of("wrong.bad-value", name(wrong.getArgSpec()), wrong.getValue())
                        : Text.of("wrong.other", String.valueOf(wrong.getMessage()));
        };
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
