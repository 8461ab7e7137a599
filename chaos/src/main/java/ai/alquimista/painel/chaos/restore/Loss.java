package ai.alquimista.painel.chaos.restore;

import ai.alquimista.painel.chaos.command.CommandStage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Work comes in, a backup is made, both moments of the restore pass, more work comes in, and all is struck. */
final class Loss {

    private static final Duration WHILE = Duration.ofSeconds(5);

    private final CommandStage stage;
    private final Disaster disaster;
    private final Archive archive;
    private final List<String> story = new ArrayList<>();

    Loss(CommandStage stage, Disaster disaster, Archive archive) {
        this.stage = stage;
        this.disaster = disaster;
        this.archive = archive;
    }

    Points after(Traffic traffic) throws Exception {
        Thread.sleep(WHILE);
        archive.backUp();
        Thread.sleep(WHILE);
        disaster.freeze();
        Instant table = archive.now();
        CommandsExport export = CommandsExport.of(stage.cast().store());
        disaster.thaw();
        Thread.sleep(WHILE);
        Set<Integer> acknowledged = acknowledged(traffic);
        Points points = new Points(export, table, archive.now(), acknowledged);
        archive.await(points.database());
        new KeptDigests(stage).sign();
        strike(points);
        return points;
    }

    private static Set<Integer> acknowledged(Traffic traffic) {
        return IntStream.range(0, traffic.load().batches())
                .filter(traffic.batches()::isAcknowledged)
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    private void strike(Points points) throws Exception {
        Instant struck = archive.now();
        story.add("RPO %.1f s: so much of the log was not in the archive yet"
                .formatted(seconds(archive.reached(), struck)));
        story.add("restored to moments before the loss: PostgreSQL %.1f s, DynamoDB %.1f s"
                .formatted(seconds(points.database(), struck), seconds(points.table(), struck)));
        disaster.strike();
    }

    List<String> story() {
        return List.copyOf(story);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1e3;
    }
}
