package ai.alquimista.painel.chaos;

import ai.alquimista.painel.chaos.Sender.Way;
import ai.alquimista.painel.local.Running;
import ai.alquimista.painel.local.process.LocalProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** One run: the load comes in while everything is killed; then all is left in peace, and looked at. */
final class Ordeal {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final ChaosSettings settings;
    private final Running running;
    private final Consumer<String> say;
    private final Load load;
    private final Batches batches;
    private final Answers answers = new Answers();
    private final AtomicLong wrong = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();

    /** @param running keeps what is started, for whoever runs this to stop */
    Ordeal(ChaosSettings settings, Running running, Consumer<String> say) {
        this.settings = settings;
        this.running = running;
        this.say = say;
        this.load = new Load(settings);
        this.batches = new Batches(load, settings.seed());
    }

    /** @throws LocalProblem when the service no longer answers, or answers what cannot be understood */
    Verdict run() throws Exception {
        say.accept("Seed %d: %,d events, %d kills".formatted(settings.seed(), settings.events(), settings.kills()));
        Stage stage = Stage.set(settings, running, say);
        Strikes strikes = new Strikes(settings, batches, stage.server(), say);
        Attacks attacks = new Attacks(stage.superuser(), settings, over);
        wearOut(stage, strikes, attacks);
        say.accept("Left in peace; looking ...");
        return new Verdict(story(strikes, attacks), findings(stage, strikes));
    }

    private void wearOut(Stage stage, Strikes strikes, Attacks attacks) throws Exception {
        Way way = new Way(stage.server()::address, stage::token, answers, wrong);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Strikes> struck = threads.submit(strikes);
            List<Future<?>> others = new ArrayList<>(List.of(threads.submit(attacks)));
            for (int i = 0; i < settings.senders(); i++)
                others.add(threads.submit(new Sender(load, batches, way, over)));
            try {
                while (!(batches.areDone() && struck.isDone())) watch(struck, others);
            } finally {
                over.set(true);
                struck.cancel(true);
            }
        }
    }

    /** Waits a moment; what has failed fails the run. */
    private void watch(Future<?> struck, List<Future<?>> others) throws Exception {
        Thread.sleep(LOOK);
        if (batches.silence() > PATIENCE.toNanos())
            throw new LocalProblem("Nothing was acknowledged for " + PATIENCE.toMinutes() + " minutes: " + answers);
        try {
            if (struck.isDone()) struck.get();
            for (Future<?> other : others) if (other.isDone()) other.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof LocalProblem problem ? problem : failed;
        }
    }

    private List<String> story(Strikes strikes, Attacks attacks) {
        return List.of(
                "seed " + settings.seed(),
                "%,d events in %,d batches from %d senders"
                        .formatted(load.events(), load.batches(), settings.senders()),
                "server killed %d times, PostgreSQL crashed %d times, connections cut %d times"
                        .formatted(strikes.done(), attacks.crashes(), attacks.cut()),
                "answers and failures: " + answers);
    }

    private List<Finding> findings(Stage stage, Strikes strikes) throws InterruptedException {
        Evidence evidence = new Evidence(stage.owner(), load);
        Healing healing = new Healing(stage.owner(), evidence);
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding("kills", settings.kills(), strikes.done()));
        findings.add(new Finding("events acknowledged", load.events(), batches.events()));
        findings.add(new Finding("events acknowledged, and later taken as new", 0, wrong.get()));
        findings.add(healing.rest());
        findings.addAll(evidence.collect());
        findings.addAll(healing.again());
        return findings;
    }

    /** How often a sender was left without a good answer. */
    long unanswered() {
        return answers.unanswered();
    }
}
