package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.application.port.EventFiles;
import ai.alquimista.painel.application.port.MeteredRequests.Reception;
import ai.alquimista.painel.domain.metering.DatedRequest;
import ai.alquimista.painel.domain.metering.EventFile;
import ai.alquimista.painel.domain.metering.FileProgress;
import ai.alquimista.painel.domain.metering.FileProgress.Position;
import ai.alquimista.painel.persistence.database.IngestDoor;
import ai.alquimista.painel.persistence.metering.EventFileSql.FileRow;
import java.util.List;
import java.util.function.Function;

/** Files as rows, each moved on in the transaction that adds its events. */
public final class JdbiEventFiles implements EventFiles {

    private static final String NAME = "painel.ingest-file.";

    private final IngestDoor door;

    public JdbiEventFiles(IngestDoor door) {
        this.door = door;
    }

    @Override
    public boolean alone(EventFile file, Runnable work) {
        return door.alone(NAME + file.sha256(), work);
    }

    @Override
    public FileProgress open(EventFile file) {
        return door.inTransaction(EventFileSql.class, sql -> {
            sql.begin(file);
            return progress(file, sql.find(file.sha256()));
        });
    }

    @Override
    public FileProgress restart(EventFile file) {
        return door.inTransaction(EventFileSql.class, sql -> {
            sql.begin(file);
            sql.restart(file);
            return progress(file, sql.find(file.sha256()));
        });
    }

    @Override
    public FileProgress add(
            FileProgress at, List<DatedRequest> requests, Function<List<Reception>, FileProgress> next) {
        return door.inTransaction(EventFileSql.class, sql -> {
            FileProgress reached = next.apply(JdbiMeteredRequests.add(sql, requests));
            requireThere(at, sql.move(at.file().sha256(), at.done().bytes(), row(reached)));
            return reached;
        });
    }

    @Override
    public FileProgress finish(FileProgress at) {
        String sha256 = at.file().sha256();
        return door.inTransaction(EventFileSql.class, sql -> {
            requireThere(at, sql.finish(sha256, at.done().bytes()));
            return progress(at.file(), sql.find(sha256));
        });
    }

    private static void requireThere(FileProgress at, int moved) {
        if (moved != 1)
            throw new IllegalStateException(at.file().name() + " is not at " + at.done() + ": somebody else moved it");
    }

    private static FileProgress progress(EventFile file, FileRow row) {
        return new FileProgress(
                file,
                new Position(row.bytesDone(), row.linesDone()),
                row.accepted(),
                row.duplicates(),
                row.rejected(),
                row.finishedAt());
    }

    private static FileRow row(FileProgress progress) {
        return new FileRow(
                progress.done().bytes(),
                progress.done().lines(),
                progress.accepted(),
                progress.duplicates(),
                progress.rejected(),
                progress.finishedAt());
    }
}
