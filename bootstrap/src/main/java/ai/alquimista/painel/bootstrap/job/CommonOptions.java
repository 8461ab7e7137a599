package ai.alquimista.painel.bootstrap.job;

import picocli.CommandLine.Option;

/** What every command understands. */
final class CommonOptions {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help")
    boolean help;

    /** Known from the start; it stands here so that it is described, and checked. */
    @Option(names = Language.OPTION, paramLabel = "pt|en", descriptionKey = "option.lang")
    Language language = Language.PT;

    @Option(
            names = {"-v", "--verbose"},
            descriptionKey = "option.verbose")
    private boolean verbose;

    boolean isVerbose() {
        return verbose;
    }
}
