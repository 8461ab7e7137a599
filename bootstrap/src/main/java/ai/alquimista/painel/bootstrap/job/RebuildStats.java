package ai.alquimista.painel.bootstrap.job;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.upkeep.ReadModelRebuild;
import ai.alquimista.painel.persistence.upkeep.ReadModelUpkeep;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;

/** Makes every read model anew from its sources, beside the running service. */
@Command(name = "rebuild-stats")
final class RebuildStats extends Job {

    private static final int TRIES = 30;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    RebuildStats(Desk desk) {
        super(desk);
    }

    @Override
    Outcome work() {
        JobSettings settings = desk().settings();
        try (JobDoor door = new JobDoor(settings.databaseUrl(), settings.jobs())) {
            ReadModelRebuild.rebuild(settings.owner(), desk().clock());
            keepUp(new ReadModelUpkeep(door, desk().clock()));
        }
        return Outcome.done("rebuild-stats.done");
    }

    /**
     * A round that another process had begun before may have missed the last marks; the next one has not.
     */
    private static void keepUp(ReadModelUpkeep upkeep) {
        for (int tries = 1; ; tries++) {
            try {
                if (upkeep.keepUp()) return;
                if (tries == TRIES) throw new Stopped(ExitCode.BUSY, "rebuild-stats.busy");
            } catch (Unavailable away) {
                if (tries == TRIES) throw away;
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }
}
