package ai.alquimista.painel.bootstrap.job.file;

import ai.alquimista.painel.domain.metering.Rejection;
import java.util.Optional;
import java.util.UUID;

/**
 * A line that does not count.
 *
 * @param line from 1
 * @param eventId empty where the line has none that is one
 */
public record RejectedLine(long line, Rejection why, Optional<UUID> eventId) {

    static final String HEADER = "line,code,event_id\n";

    /** As a record of a CSV file. No field can hold a sign that would need quotes. */
    String csv() {
        return line + "," + why + "," + eventId.map(UUID::toString).orElse("") + "\n";
    }
}
