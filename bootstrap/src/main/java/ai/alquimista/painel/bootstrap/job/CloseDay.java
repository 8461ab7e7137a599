package ai.alquimista.painel.bootstrap.job;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.metering.DayClosing;
import ai.alquimista.painel.persistence.metering.DayClosing.Rerun;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Closes whatever day is over and was not closed yet, or rolls one day anew. */
@Command(name = "close-day")
final class CloseDay extends Job {

    private static final int TRIES = 20;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "close-day.option.date")
    private @Nullable LocalDate date;

    CloseDay(Desk desk) {
        super(desk);
    }

    @Override
    Outcome work() {
        JobSettings settings = desk().settings();
        try (JobDoor door = new JobDoor(settings.databaseUrl(), settings.jobs())) {
            DayClosing closing = new DayClosing(door);
            return date == null ? close(closing) : rerun(closing, date);
        }
    }

    private Outcome close(DayClosing closing) {
        return Outcome.done(
                "close-day.done", patiently(() -> closing.close(desk().clock().instant())));
    }

    private Outcome rerun(DayClosing closing, LocalDate day) {
        if (day.isAfter(LocalDate.ofInstant(desk().clock().instant(), ZoneOffset.MAX)))
            throw new Stopped(ExitCode.REFUSED, "close-day.future", day);
        return switch (patiently(() -> closing.rerun(day))) {
            case Rerun.Done done -> Outcome.done("close-day.rerun", day, done.changed());
            case Rerun.Sealed sealed -> throw new Stopped(ExitCode.REFUSED, "close-day.sealed", day);
        };
    }

    /** The service may be rolling the same day, and whoever waits for it longer than half a second is turned away. */
    private static <R> R patiently(Supplier<R> work) {
        for (int tries = 1; ; tries++) {
            try {
                return work.get();
            } catch (Unavailable away) {
                if (tries == TRIES) throw away;
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }
}
