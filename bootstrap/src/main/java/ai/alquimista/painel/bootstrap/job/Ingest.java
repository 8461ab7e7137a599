package ai.alquimista.painel.bootstrap.job;

import ai.alquimista.painel.domain.metering.FileProgress;
import ai.alquimista.painel.persistence.database.IngestDoor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes files of events in, each from where it was left. */
@Command(name = "ingest")
final class Ingest extends Job {

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "ingest.option.file")
    private List<Path> files = List.of();

    @Option(names = "--again", descriptionKey = "ingest.option.again")
    private boolean again;

    @Option(names = "--strict", descriptionKey = "ingest.option.strict")
    private boolean strict;

    @Option(names = "--rejected", paramLabel = "PATH", descriptionKey = "ingest.option.rejected")
    private @Nullable Path rejected;

    Ingest(Desk desk) {
        super(desk);
    }

    @Override
    Outcome work() throws IOException {
        if (rejected != null && files.size() > 1) throw new Stopped(ExitCode.USAGE, "ingest.one-rejected");
        List<IngestOrder> orders = files.stream()
                .map(file -> IngestOrder.of(file, rejected, again))
                .toList();
        JobSettings settings = desk().settings();
        try (IngestDoor door = new IngestDoor(settings.databaseUrl(), settings.ingest())) {
            return outcome(orders, new FileIngestion(door, desk()));
        }
    }

    private Outcome outcome(List<IngestOrder> orders, FileIngestion ingestion) throws IOException {
        long accepted = 0;
        long duplicates = 0;
        long refused = 0;
        for (IngestOrder order : orders) {
            FileProgress done = ingestion.take(order);
            accepted += done.accepted();
            duplicates += done.duplicates();
            refused += done.rejected();
        }
        if (strict && refused > 0) return new Outcome(ExitCode.REFUSED, Text.of("ingest.strict", refused));
        return Outcome.done("ingest.done", orders.size(), accepted, duplicates, refused);
    }
}
