package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.persistence.database.JobDoor;
import java.util.UUID;

/** The record of every run of a job. */
public final class JobRuns {

    private final JobDoor door;

    public JobRuns(JobDoor door) {
        this.door = door;
    }

    /** Notes that a job began; one that never ends was killed. */
    public UUID begin(String job, String arguments) {
        return door.inTransaction(JobRunSql.class, sql -> sql.begin(job, arguments));
    }

    /**
     * Notes how it ended.
     *
     * @param outcome what it did, or why it could not, in a line
     */
    public void end(UUID run, int exitCode, String outcome) {
        door.inTransaction(JobRunSql.class, sql -> {
            sql.end(run, exitCode, outcome);
            return run;
        });
    }
}
