package ai.alquimista.painel.chaos.command;

import java.time.Duration;

/**
 * One thing done to one process at one point of the run.
 *
 * @param at after so many commands were acknowledged
 * @param lasting for how long it is gone or stands still
 */
public record Blow(int at, Victim victim, Kind kind, Duration lasting) {

    /** Whom it strikes. */
    public enum Victim {
        API,
        WORKER,
        POSTGRESQL,
        REDIS,
        DYNAMODB
    }

    /** What it does. */
    enum Kind {
        /** SIGKILL, and started again afterwards. */
        KILL,
        /** SIGSTOP, and SIGCONT afterwards. */
        FREEZE
    }
}
