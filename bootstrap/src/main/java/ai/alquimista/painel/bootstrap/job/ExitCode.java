package ai.alquimista.painel.bootstrap.job;

/** How a job ended, as whoever started it is told. */
public enum ExitCode {
    DONE(0),
    /** A dependency was away, or something unexpected happened: trying again may help. */
    FAILED(1),
    /** The arguments or settings are wrong. */
    USAGE(2),
    /** A rule says no: trying again does not help. */
    REFUSED(3),
    /** Another process is at it. */
    BUSY(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
