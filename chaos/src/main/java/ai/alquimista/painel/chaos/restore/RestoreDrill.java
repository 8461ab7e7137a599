package ai.alquimista.painel.chaos.restore;

import ai.alquimista.painel.chaos.ChaosSettings;
import ai.alquimista.painel.chaos.Evidence;
import ai.alquimista.painel.chaos.Finding;
import ai.alquimista.painel.chaos.Healing;
import ai.alquimista.painel.chaos.Load;
import ai.alquimista.painel.chaos.Verdict;
import ai.alquimista.painel.chaos.command.Blow.Victim;
import ai.alquimista.painel.chaos.command.CommandSettings;
import ai.alquimista.painel.chaos.command.CommandStage;
import ai.alquimista.painel.chaos.command.Messages;
import ai.alquimista.painel.chaos.command.Queues;
import ai.alquimista.painel.chaos.command.Rest;
import ai.alquimista.painel.chaos.command.Subjects;
import ai.alquimista.painel.local.Running;
import ai.alquimista.painel.local.Step;
import ai.alquimista.painel.local.Steps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One run: the stores are lost while work comes in, and are restored to moments before; then all goes on, and is looked at. */
public final class RestoreDrill {

    private static final String SCHEMA =
            "SELECT concat_ws(' ', count(*), max(installed_rank), sum(checksum)) FROM flyway_schema_history WHERE success";

    private final CommandSettings settings;
    private final Running running;
    private final Consumer<String> say;
    private final Load load;
    private final List<String> story = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Starts nothing yet.
     *
     * @param settings the largest number of commands and the seed; nothing is struck but all at the end
     * @param events how many come in
     * @param running keeps what is started, for whoever runs this to stop
     */
    public RestoreDrill(CommandSettings settings, int events, Running running, Consumer<String> say) {
        this.settings = settings;
        this.running = running;
        this.say = say;
        this.load = new Load(new ChaosSettings(settings.places(), events, 20, 0, 1, settings.seed(), Duration.ZERO));
    }

    /** Runs to the end. */
    public Verdict run() throws Exception {
        say.accept("Seed " + settings.seed() + "; starting the stores and the servers ...");
        CommandStage stage = CommandStage.set(settings, running);
        Disaster disaster = new Disaster(stage);
        Archive archive = new Archive(
                disaster.only(Victim.POSTGRESQL),
                stage.superuser(),
                stage.stack().state());
        archive.open();
        Subjects.onboard(stage.owner(), stage.folder("PAINEL_SECRETS_FOLDER"));
        stage.cast().queues().fill(settings.commands() / Queues.COUNT);
        stage.open();
        String schema = schema(stage);
        Traffic lost = Traffic.begin(stage, load, settings.seed(), settings.commands());
        Points points;
        try (lost) {
            Loss loss = new Loss(stage, disaster, archive);
            points = loss.after(lost);
            story.addAll(loss.story());
        }
        RestoredCommands commands = restore(stage, disaster, archive, points);
        findings.add(new Finding("schemas that differ from the one before", 0, schema.equals(schema(stage)) ? 0 : 1));
        afterwards(stage, points, commands, lost);
        return new Verdict(story, findings);
    }

    private RestoredCommands restore(CommandStage stage, Disaster disaster, Archive archive, Points points)
            throws Exception {
        say.accept("Everything is lost; restoring ...");
        Phases phases = new Phases(say);
        archive.restore(points.database());
        phases.done("1 PostgreSQL from its backup and its log");
        disaster.only(Victim.DYNAMODB).start();
        disaster.only(Victim.REDIS).start();
        for (Step step : Steps.bare(stage.service())) step.work().run();
        phases.done("2 painel migrate; an empty table, an empty Redis");
        points.export().writeTo(stage.dynamo(), stage.table());
        phases.done("3 the commands' table: %,d items".formatted(points.export().size()));
        KeptDigests digests = new KeptDigests(stage);
        String set = digests.verified();
        digests.moveOn();
        findings.add(new Finding("faults while digests of the lost lines are held against it", 1, faults(set)));
        findings.add(new Finding("faults in the restored audit log", 0, faults(digests.verified())));
        phases.done("4 verify-audit: \"" + set + "\", then sound");
        RestoredCommands commands = RestoredCommands.read(stage.owner(), points);
        findings.addAll(commands.findings());
        stage.open();
        phases.done("5 servers, until all are ready");
        story.addAll(phases.story());
        story.add("RTO %.1f s".formatted(phases.took().toMillis() / 1e3));
        return commands;
    }

    private void afterwards(CommandStage stage, Points points, RestoredCommands commands, Traffic lost)
            throws Exception {
        Evidence evidence = new Evidence(stage.owner(), load);
        findings.add(new Healing(stage.owner(), evidence).rest());
        RestoredEvents events = RestoredEvents.read(stage.owner(), load);
        findings.addAll(events.findings(points.batches(), evidence));
        story.add(
                "%,d events acknowledged, %,d restored".formatted(lost.batches().events(), events.size()));
        story.addAll(commands.story(lost.given()));
        say.accept("Sending everything again ...");
        try (Traffic again = Traffic.begin(stage, load, settings.seed(), lost.begun())) {
            again.await();
            Rest rest = new Rest(stage);
            findings.addAll(rest.findings());
            Messages messages = rest.messages(settings.commands() / Queues.COUNT * Queues.COUNT);
            findings.add(messages.findings().getFirst());
            story.add(messages.toString());
            findings.addAll(commands.findings(stage, lost.given(), again.given()));
        }
        findings.add(new Healing(stage.owner(), evidence).rest());
        findings.addAll(evidence.collect());
        findings.add(new Finding("faults in the audit log at the end", 0, faults(new KeptDigests(stage).verified())));
    }

    private static int faults(String found) {
        return found.equals("sound") ? 0 : 1;
    }

    private static String schema(CommandStage stage) {
        return stage.owner()
                .withHandle(
                        handle -> handle.createQuery(SCHEMA).mapTo(String.class).one());
    }
}
