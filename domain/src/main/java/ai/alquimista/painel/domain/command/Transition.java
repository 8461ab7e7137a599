package ai.alquimista.painel.domain.command;

import java.time.Instant;
import java.util.Optional;

/**
 * One step in a command's life.
 *
 * @param number from 1, without gaps
 * @param to where the command stood after it
 * @param by whose doing it was: a person's {@code sub} or a worker
 * @param attempt the attempt that it belongs to, from 1; 0 before the first
 * @param detail what there is to say of it, such as an error
 */
public record Transition(
        int number, Cause cause, CommandStatus to, Instant at, String by, int attempt, Optional<String> detail) {

    /** What moved the command. */
    public enum Cause {
        CREATED,
        /** A worker began with it. */
        CLAIMED,
        /** A worker began again: a lease had ended, or it was released or postponed. */
        TAKEN_OVER,
        /** This attempt came to nothing, another follows. */
        POSTPONED,
        /** Somebody took it from its worker. */
        RELEASED,
        FINISHED,
        CANCELLED;

        /** What a worker does that begins an attempt, which are counted from 1. */
        public static Cause beginning(int attempt) {
            return attempt > 1 ? TAKEN_OVER : CLAIMED;
        }
    }
}
