package ai.alquimista.painel.bootstrap.job;

/**
 * What became of a job.
 *
 * @param text what it did, or why it could not, in a line
 */
public record Outcome(ExitCode code, Text text) {

    public static Outcome done(String key, Object... arguments) {
        return new Outcome(ExitCode.DONE, Text.of(key, arguments));
    }
}
