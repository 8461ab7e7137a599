package ai.alquimista.painel.chaos.command;

import ai.alquimista.painel.chaos.Finding;
import ai.alquimista.painel.chaos.Verdict;
import ai.alquimista.painel.chaos.command.Blow.Victim;
import ai.alquimista.painel.local.Running;
import ai.alquimista.painel.local.process.LocalProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** One run: commands are given while everything is struck; then all is left in peace, and looked at. */
public final class CommandOrdeal {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final CommandSettings settings;
    private final Running running;
    private final Consumer<String> say;
    private final Given given = new Given();
    private final Replies replies = new Replies();
    private final AtomicBoolean over = new AtomicBoolean();

    /**
     * Starts nothing yet.
     *
     * @param running keeps what is started, for whoever runs this to stop
     */
    public CommandOrdeal(CommandSettings settings, Running running, Consumer<String> say) {
        this.settings = settings;
        this.running = running;
        this.say = say;
    }

    /**
     * Runs to the end.
     *
     * @throws LocalProblem when the service no longer answers, or answers what no outage explains
     */
    public Verdict run() throws Exception {
        say.accept("Seed %d: %,d commands, %d blows".formatted(settings.seed(), settings.commands(), settings.blows()));
        say.accept("Starting the stores and the servers ...");
        CommandStage stage = CommandStage.set(settings, running);
        int messages = Math.ceilDiv(settings.commands(), Queues.COUNT);
        Subjects.onboard(stage.owner(), stage.folder("PAINEL_SECRETS_FOLDER"));
        stage.cast().queues().fill(messages);
        stage.open();
        List<Striker> strikers = strikers(stage);
        wearOut(stage, strikers);
        say.accept("Left in peace; looking ...");
        int struck = strikers.stream().mapToInt(Striker::done).sum();
        return verdict(stage, struck, messages * Queues.COUNT);
    }

    private Verdict verdict(CommandStage stage, int struck, int messages) throws Exception {
        Rest rest = new Rest(stage);
        List<Finding> findings = new ArrayList<>(List.of(
                new Finding("blows", settings.blows(), struck),
                new Finding("answers that no outage excuses (500)", 0, replies.unforeseen())));
        findings.addAll(rest.findings());
        Messages left = rest.messages(messages);
        CommandEvidence evidence = new CommandEvidence(stage);
        findings.addAll(evidence.findings(given, settings.commands(), left));
        return new Verdict(story(evidence, rest, left), findings);
    }

    private List<Striker> strikers(CommandStage stage) {
        List<Blow> blows =
                Blows.drawn(settings.blows(), settings.commands(), CommandSettings.LEASE, settings.seed() + 1);
        return Arrays.stream(Victim.values())
                .map(victim -> new Striker(
                        Striker.of(victim, blows), stage.victims().getOrDefault(victim, List.of()), given, say))
                .toList();
    }

    private void wearOut(CommandStage stage, List<Striker> strikers) throws Exception {
        Backlog backlog = new Backlog(stage.cast().store(), over);
        var way = new CommandSender.Way(stage.cast().api()::address, stage::token, backlog, given, replies);
        IntSupplier numbers = numbers();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> looking = threads.submit(backlog);
            List<Future<?>> others = new ArrayList<>();
            strikers.forEach(striker -> others.add(threads.submit(striker)));
            for (int i = 0; i < settings.senders(); i++)
                others.add(threads.submit(new CommandSender(way, new Orders(settings.seed()), numbers, over)));
            try {
                watch(others, looking);
            } finally {
                over.set(true);
                others.forEach(other -> other.cancel(true));
            }
        }
    }

    private IntSupplier numbers() {
        AtomicInteger next = new AtomicInteger();
        return () -> {
            int number = next.getAndIncrement();
            return number < settings.commands() ? number : -1;
        };
    }

    /** Waits until all are done; what has failed fails the run, and so does a service that takes nothing more. */
    private void watch(List<Future<?>> others, Future<?> looking) throws Exception {
        int acknowledged = 0;
        long news = System.nanoTime();
        while (!others.stream().allMatch(Future::isDone)) {
            Thread.sleep(LOOK);
            if (given.acknowledged() > acknowledged) {
                acknowledged = given.acknowledged();
                news = System.nanoTime();
            }
            if (System.nanoTime() - news > PATIENCE.toNanos())
                throw new LocalProblem("Nothing was acknowledged for " + PATIENCE.toMinutes() + " minutes: " + replies);
            if (looking.isDone()) complain(looking);
            for (Future<?> other : others) if (other.isDone()) complain(other);
        }
        for (Future<?> other : others) complain(other);
    }

    private static void complain(Future<?> done) throws Exception {
        try {
            done.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof LocalProblem problem ? problem : failed;
        }
    }

    private List<String> story(CommandEvidence evidence, Rest rest, Messages left) {
        List<String> story = new ArrayList<>(List.of(
                "seed " + settings.seed(),
                "%,d commands from %d senders, %d blows"
                        .formatted(settings.commands(), settings.senders(), settings.blows()),
                "answers and failures: " + replies,
                rest.toString(),
                left.toString()));
        story.addAll(evidence.story());
        return story;
    }
}
