package ai.alquimista.painel.bootstrap.job.file;

import ai.alquimista.painel.application.metering.FileIntake.Batch;
import ai.alquimista.painel.domain.TextualUuid;
import ai.alquimista.painel.domain.metering.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a file, and where in it each of its events stands.
 *
 * @param origins by the place in the batch
 */
public record LineBatch(Batch events, List<Origin> origins) {

    /** Lines that were rejected, by their place, as they are told. */
    public List<RejectedLine> rejected(Map<Integer, Rejection> rejected) {
        return rejected.entrySet().stream()
                .map(one -> {
                    Origin origin = origins.get(one.getKey());
                    return new RejectedLine(
                            origin.line(), one.getValue(), origin.eventId().flatMap(TextualUuid::read));
                })
                .toList();
    }

    /**
     * Where an event stands.
     *
     * @param line from 1
     * @param eventId whatever stands there for it
     */
    record Origin(long line, Optional<String> eventId) {}
}
