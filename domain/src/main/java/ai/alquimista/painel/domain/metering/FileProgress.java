package ai.alquimista.painel.domain.metering;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a file of events was taken in, and what became of the events up to there.
 *
 * @param done up to here
 * @param finishedAt when its end was reached; empty while it was not
 */
public record FileProgress(
        EventFile file, Position done, long accepted, long duplicates, long rejected, Optional<Instant> finishedAt) {

    public static FileProgress beginning(EventFile file) {
        return new FileProgress(file, Position.START, 0, 0, 0, Optional.empty());
    }

    /** The same file, one batch further. */
    public FileProgress after(Position end, int moreAccepted, int moreDuplicates, int moreRejected) {
        if (end.bytes() < done.bytes() || end.lines() < done.lines())
            throw new IllegalArgumentException("a file goes on, not back: from " + done + " to " + end);
        return new FileProgress(
                file,
                end,
                accepted + moreAccepted,
                duplicates + moreDuplicates,
                rejected + moreRejected,
                Optional.empty());
    }

    /**
     * A place between two lines of what a file holds, unpacked.
     *
     * @param bytes before it
     * @param lines before it
     */
    public record Position(long bytes, long lines) {

        public static final Position START = new Position(0, 0);

        public Position {
            if (bytes < 0 || lines < 0) throw new IllegalArgumentException("before the beginning: " + bytes);
        }
    }
}
