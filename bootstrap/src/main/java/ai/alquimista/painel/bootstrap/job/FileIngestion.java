package ai.alquimista.painel.bootstrap.job;

import ai.alquimista.painel.application.metering.FileIntake;
import ai.alquimista.painel.application.port.EventFiles;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.metering.FileProgress;
import ai.alquimista.painel.persistence.database.IngestDoor;
import ai.alquimista.painel.persistence.metering.JdbiEventFiles;
import ai.alquimista.painel.persistence.metering.JdbiMeteredTenants;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Takes files in. While the database is away it waits, and goes on as a later start would: from the last batch that is durable. */
final class FileIngestion {

    /** So often in a row it is tried without a batch becoming durable. */
    private static final int TRIES = 30;

    /** The first connection of a process may take longer than a request would wait for it; that is no news. */
    private static final int NOTICED = 3;

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final EventFiles files;
    private final FileIntake intake;
    private final Desk desk;

    FileIngestion(IngestDoor door, Desk desk) {
        this.files = new JdbiEventFiles(door);
        this.intake = new FileIntake(new JdbiMeteredTenants(door), files, desk.clock());
        this.desk = desk;
    }

    /** Returns once the file's end is reached, and says so. */
    FileProgress take(IngestOrder order) throws IOException {
        FileRun run = FileRun.of(order, files, intake, desk);
        for (int tries = 1; ; tries++) {
            try {
                if (!files.alone(run.file(), run)) throw new Stopped(ExitCode.BUSY, "ingest.busy", order.name());
                return run.done();
            } catch (Unavailable away) {
                if (run.hasMoved()) tries = 1;
                else if (tries == TRIES) throw away;
                if (tries == NOTICED) desk.remark(Text.of("ingest.waits", order.name()));
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }
}
