package ai.alquimista.painel.bootstrap.job;

import ai.alquimista.painel.domain.metering.EventFile;
import ai.alquimista.painel.domain.metering.FileProgress;
import java.time.Duration;
import java.time.Instant;

/** A line every ten seconds. */
final class ProgressLines implements Progress {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int PERCENT = 100;

    private final Desk desk;
    private Instant next;

    ProgressLines(Desk desk) {
        this.desk = desk;
        this.next = desk.clock().instant().plus(PAUSE);
    }

    @Override
    public void reached(long bytes, FileProgress now) {
        Instant moment = desk.clock().instant();
        if (moment.isBefore(next)) return;
        next = moment.plus(PAUSE);
        EventFile file = now.file();
        desk.remark(Text.of(
                "ingest.progress",
                file.name(),
                PERCENT * bytes / Math.max(1, file.size()),
                now.done().lines(),
                now.accepted(),
                now.duplicates(),
                now.rejected()));
    }

    @Override
    public void close() {}
}
