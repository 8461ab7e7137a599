package ai.alquimista.painel.bootstrap.job;

import ai.alquimista.painel.persistence.metering.RequestPartitions;
import ai.alquimista.painel.persistence.metering.RequestPartitions.Kept;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the partitions of the days to come, and drops those whose events are not kept any more. */
@Command(name = "partitions")
final class Partitions extends Job {

    private static final int FURTHEST = 60;

    @Option(names = "--ahead", paramLabel = "N", descriptionKey = "partitions.option.ahead")
    private int ahead = 7;

    @Option(names = "--keep-days", paramLabel = "N", descriptionKey = "partitions.option.keep-days")
    private int kept = RequestPartitions.KEPT_DAYS;

    Partitions(Desk desk) {
        super(desk);
    }

    @Override
    Outcome work() {
        if (ahead < 1 || ahead > FURTHEST) throw new Stopped(ExitCode.USAGE, "partitions.ahead", FURTHEST);
        if (kept < RequestPartitions.FEWEST_KEPT_DAYS)
            throw new Stopped(ExitCode.REFUSED, "partitions.kept", RequestPartitions.FEWEST_KEPT_DAYS);
        LocalDate today = LocalDate.ofInstant(desk().clock().instant(), ZoneOffset.UTC);
        Kept done = new RequestPartitions(desk().settings().owner()).keep(today, ahead, kept);
        if (!done.complete()) throw new Stopped(ExitCode.FAILED, "partitions.not-rolled", done.made());
        return Outcome.done("partitions.done", done.made(), done.sealedThrough().orElseThrow(), done.keys());
    }
}
