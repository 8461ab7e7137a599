package ai.alquimista.painel.bootstrap.job;

import ai.alquimista.painel.application.metering.FileIntake;
import ai.alquimista.painel.application.port.EventFiles;
import ai.alquimista.painel.bootstrap.job.file.EventFileReader;
import ai.alquimista.painel.bootstrap.job.file.Fingerprint;
import ai.alquimista.painel.bootstrap.job.file.LineBatch;
import ai.alquimista.painel.bootstrap.job.file.RejectedLines;
import ai.alquimista.painel.domain.metering.EventFile;
import ai.alquimista.painel.domain.metering.FileProgress;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.ZipException;

/** One file on its way in; run again, it goes on where it was. */
final class FileRun implements Runnable {

    private static final int BATCH = 1_000;

    private final IngestOrder order;
    private final Fingerprint found;
    private final EventFiles files;
    private final FileIntake intake;
    private final Desk desk;

    private FileProgress progress;
    private boolean restarts;
    private boolean moved;

    private FileRun(IngestOrder order, Fingerprint found, EventFiles files, FileIntake intake, Desk desk) {
        this.order = order;
        this.found = found;
        this.files = files;
        this.intake = intake;
        this.desk = desk;
        this.progress = FileProgress.beginning(found.file());
        this.restarts = order.again();
    }

    /** Reads the file once, to know it. */
    static FileRun of(IngestOrder order, EventFiles files, FileIntake intake, Desk desk) throws IOException {
        return new FileRun(order, Fingerprint.of(order.path()), files, intake, desk);
    }

    EventFile file() {
        return found.file();
    }

    /** How far it is. */
    FileProgress done() {
        return progress;
    }

    /** Whether a batch became durable since this was asked last. */
    boolean hasMoved() {
        boolean was = moved;
        moved = false;
        return was;
    }

    @Override
    public void run() {
        try {
            progress = begin();
            if (progress.finishedAt().isPresent()) {
                desk.print(told("ingest.file-known"));
                return;
            }
            takeIn();
            if (!found.isStillOf(order.path())) throw new Stopped(ExitCode.FAILED, "ingest.changed", order.name());
            progress = files.finish(progress);
            desk.print(told("ingest.file-done"));
        } catch (ZipException | EOFException damaged) {
            throw new Stopped(
                    ExitCode.REFUSED,
                    "ingest.damaged",
                    order.name(),
                    progress.done().lines());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private FileProgress begin() {
        FileProgress begun = restarts ? files.restart(file()) : files.open(file());
        restarts = false;
        return begun;
    }

    private void takeIn() throws IOException {
        long lines = progress.done().lines();
        if (lines > 0) desk.remark(Text.of("ingest.goes-on", order.name(), lines + 1));
        RejectedLines rejected = RejectedLines.openAfter(lines, order.rejected());
        try (EventFileReader reader = EventFileReader.open(order.path(), order.kind(), progress.done());
                Progress shown = Progress.of(desk, file(), reader.bytesRead())) {
            for (Optional<LineBatch> next = reader.next(BATCH); next.isPresent(); next = reader.next(BATCH)) {
                LineBatch batch = next.get();
                progress = intake.take(progress, batch.events(), why -> rejected.add(batch.rejected(why)));
                moved = true;
                shown.reached(reader.bytesRead(), progress);
            }
        }
    }

    private Text told(String key) {
        return progress.rejected() == 0
                ? Text.of(key, order.name(), progress.accepted(), progress.duplicates())
                : Text.of(
                        key + "-rejected",
                        order.name(),
                        progress.accepted(),
                        progress.duplicates(),
                        progress.rejected(),
                        order.rejected().toString());
    }
}
