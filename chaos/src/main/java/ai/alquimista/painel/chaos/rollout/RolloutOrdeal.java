package ai.alquimista.painel.chaos.rollout;

import ai.alquimista.painel.chaos.Finding;
import ai.alquimista.painel.chaos.Verdict;
import ai.alquimista.painel.local.Running;
import ai.alquimista.painel.local.issuer.DemoUser;
import ai.alquimista.painel.local.issuer.DemoUsers;
import ai.alquimista.painel.local.process.LocalProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** One run: the peak is measured, and at half of it everything is restarted again and again while every answer counts. */
public final class RolloutOrdeal {

    /** So many that both instances are busy, and so few that neither turns anybody away. */
    private static final int PEOPLE = 16;

    private static final double SHARE = 0.5;

    private final RolloutSettings settings;
    private final Running running;
    private final Consumer<String> say;
    private final Tally warming;
    private final Tally peak;
    private final Tally quiet;
    private final Tally rolling;

    /**
     * Starts nothing yet.
     *
     * @param running keeps what is started, for whoever runs this to stop
     */
    public RolloutOrdeal(RolloutSettings settings, Running running, Consumer<String> say) {
        this.settings = settings;
        this.running = running;
        this.say = say;
        this.warming = new Tally("warming up", say);
        this.peak = new Tally("at the peak", say);
        this.quiet = new Tally("in quiet", say);
        this.rolling = new Tally("restarting", say);
    }

    /**
     * Runs to the end.
     *
     * @throws LocalProblem when something does not end or start in time
     */
    public Verdict run() throws Exception {
        say.accept("Seed %d: %d rollouts of two instances, timed %d times as fast as deployed: %s"
                .formatted(settings.seed(), settings.rollouts(), settings.hurry(), settings.times()));
        say.accept("Starting the stores, the servers and the balancer ...");
        RolloutStage stage = RolloutStage.set(settings, running);
        Lines lines = running.start(() -> new Lines(stage.servers().balancer().address()));
        Asking asking = new Asking(lines, new Mix(settings.seed(), people(stage)));
        asking.asFastAs(PEOPLE, settings.warm(), warming);
        double most = asking.asFastAs(PEOPLE, settings.warm(), peak);
        say.accept("At most %.0f requests/s; from now on at %.0f".formatted(most, most * SHARE));
        RolloutEvidence evidence = new RolloutEvidence(stage);
        RolloutEvidence.Stock before = evidence.stock();
        Rollouts rollouts = new Rollouts(settings, stage.servers(), say);
        rollOver(asking, most * SHARE, rollouts);
        say.accept("Left in peace; looking ...");
        List<Finding> findings = findings(stage, rollouts);
        findings.addAll(evidence.findings(before, kind -> quiet.good(kind) + rolling.good(kind)));
        return new Verdict(story(most, rollouts), findings);
    }

    private void rollOver(Asking asking, double rate, Rollouts rollouts) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicReference<Tally> now = new AtomicReference<>(quiet);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> asked = threads.submit(
                    () -> asking.at(rate, new SplittableRandom(settings.seed() + 2), now::get, over::get));
            try {
                Thread.sleep(settings.warm());
                now.set(rolling);
                rollouts.call();
            } finally {
                over.set(true);
            }
            asked.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof LocalProblem problem ? problem : failed;
        }
    }

    private static Mix.People people(RolloutStage stage) {
        var issuer = stage.stack().issuer().orElseThrow();
        Map<DemoUser, String> tokens = Map.of(
                RolloutStage.CUSTOMER, issuer.accessToken(RolloutStage.CUSTOMER),
                DemoUsers.INTERNAL_ADMIN, issuer.accessToken(DemoUsers.INTERNAL_ADMIN),
                DemoUsers.INTERNAL_SUPPORT, issuer.accessToken(DemoUsers.INTERNAL_SUPPORT));
        return new Mix.People(RolloutStage.CUSTOMER, DemoUsers.INTERNAL_ADMIN, tokens::get, issuer.machineToken());
    }

    private List<Finding> findings(RolloutStage stage, Rollouts rollouts) {
        return new ArrayList<>(List.of(
                new Finding("restarts of an instance", 2L * settings.rollouts(), rollouts.instances()),
                new Finding("requests that failed in quiet", 0, quiet.failed()),
                new Finding("requests that failed while restarting", 0, rolling.failed()),
                new Finding("requests that no instance answered", 0, quiet.lost() + rolling.lost()),
                new Finding(
                        "requests that the balancer could not deliver",
                        0,
                        stage.servers().balancer().undelivered())));
    }

    private List<String> story(double most, Rollouts rollouts) {
        List<String> story = new ArrayList<>(List.of(
                "seed " + settings.seed(),
                "%d restarts of an instance, %d of the worker".formatted(rollouts.instances(), rollouts.workers()),
                settings.times().toString(),
                "at most %.0f requests/s by %d people; then %.0f at random moments"
                        .formatted(most, PEOPLE, most * SHARE)));
        List.of(warming, peak, quiet, rolling).forEach(tally -> story.add(tally.toString()));
        return story;
    }
}
