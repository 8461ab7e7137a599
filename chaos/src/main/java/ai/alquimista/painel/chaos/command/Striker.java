package ai.alquimista.painel.chaos.command;

import ai.alquimista.painel.chaos.command.Blow.Victim;
import ai.alquimista.painel.local.process.LocalProblem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Strikes one victim, blow after blow, and heals it each time; others are struck meanwhile. */
final class Striker implements Callable<Striker> {

    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Duration GONE = Duration.ofSeconds(10);

    private final List<Blow> blows;
    private final List<? extends Mortal> victims;
    private final Given given;
    private final Consumer<String> say;
    private final AtomicInteger done = new AtomicInteger();

    /**
     * Strikes nobody yet.
     *
     * @param blows of one victim, in order
     * @param victims those who go by that name, struck by turns
     */
    Striker(List<Blow> blows, List<? extends Mortal> victims, Given given, Consumer<String> say) {
        this.blows = blows;
        this.victims = victims;
        this.given = given;
        this.say = say;
    }

    /** Those of all blows that are for one victim. */
    static List<Blow> of(Victim victim, List<Blow> blows) {
        return blows.stream().filter(blow -> blow.victim() == victim).toList();
    }

    @Override
    public Striker call() throws InterruptedException {
        for (Blow blow : blows) {
            while (given.acknowledged() < blow.at()) Thread.sleep(LOOK);
            strike(blow, victims.get(done.getAndIncrement() % victims.size()));
        }
        return this;
    }

    private void strike(Blow blow, Mortal victim) throws InterruptedException {
        say.accept("  %-10s %-6s %4.1f s at %,d commands acknowledged"
                .formatted(blow.victim(), blow.kind(), blow.lasting().toMillis() / 1e3, given.acknowledged()));
        ProcessHandle first = victim.process();
        Signals.freeze(first);
        List<ProcessHandle> all =
                Stream.concat(Stream.of(first), victim.others()).toList();
        switch (blow.kind()) {
            case FREEZE -> freeze(all, blow.lasting());
            case KILL -> kill(all, blow.lasting(), victim);
        }
    }

    private static void freeze(List<ProcessHandle> all, Duration lasting) throws InterruptedException {
        for (ProcessHandle process : all) Signals.freeze(process);
        Thread.sleep(lasting);
        for (ProcessHandle process : all.reversed()) Signals.thaw(process);
    }

    private static void kill(List<ProcessHandle> all, Duration lasting, Mortal victim) throws InterruptedException {
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : all) await(process);
        Thread.sleep(lasting);
        victim.start();
    }

    private static void await(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(GONE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException still) {
            throw new LocalProblem("Process " + process.pid() + " outlived SIGKILL", still);
        }
    }

    /** How many blows were struck so far. */
    int done() {
        return done.get();
    }
}
