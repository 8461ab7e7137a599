package ai.alquimista.painel.chaos.rollout;

import ai.alquimista.painel.chaos.rollout.RolloutStage.Servers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Has a new instance take the place of each one after the other, as their deployment does, and restarts the worker in every second round. */
final class Rollouts implements Callable<Rollouts> {

    private static final int ROUNDS_OF_A_WORKER = 2;

    private final RolloutSettings settings;
    private final Times times;
    private final Servers servers;
    private final SplittableRandom luck;
    private final Consumer<String> say;
    private int instances;
    private int workers;

    Rollouts(RolloutSettings settings, Servers servers, Consumer<String> say) {
        this.settings = settings;
        this.times = settings.times();
        this.servers = servers;
        this.luck = new SplittableRandom(settings.seed() + 1);
        this.say = say;
    }

    @Override
    public Rollouts call() throws InterruptedException {
        Deque<Instance> serving = new ArrayDeque<>(servers.apis());
        Instance spare = servers.spare();
        for (int round = 1; round <= settings.rollouts(); round++) {
            for (int each = 0; each < serving.size(); each++) {
                Instance old = serving.removeFirst();
                rollOver(old, spare, round);
                serving.addLast(spare);
                spare = old;
                instances++;
            }
            if (round % ROUNDS_OF_A_WORKER != 0) continue;
            restart(servers.worker(), round);
            workers++;
        }
        return this;
    }

    private void rollOver(Instance old, Instance fresh, int round) throws InterruptedException {
        Duration started = fresh.start();
        servers.balancer().put(fresh);
        Thread.sleep(times.settling());
        fresh.settle();
        leave(old);
        tell(round, old, old.end(times.ending()), fresh, started);
    }

    /** The pod's preStop begins when its end is decided; the balancer hears of it some time after that. */
    private void leave(Instance old) throws InterruptedException {
        Duration heard = times.heard().multipliedBy(luck.nextInt(101)).dividedBy(100);
        Thread.sleep(heard);
        servers.balancer().drain(old);
        Thread.sleep(times.draining());
        servers.balancer().cut(old);
        Thread.sleep(times.preStop().minus(heard).minus(times.draining()));
    }

    private void restart(Instance worker, int round) throws InterruptedException {
        Duration ended = worker.end(times.ending());
        Duration started = worker.start();
        worker.settle();
        tell(round, worker, ended, worker, started);
    }

    private void tell(int round, Instance old, Duration ended, Instance fresh, Duration started) {
        say.accept("  rollout %d of %d: %s ready after %.1f s; %s ended after %.1f s"
                .formatted(
                        round,
                        settings.rollouts(),
                        fresh.name(),
                        started.toMillis() / 1e3,
                        old.name(),
                        ended.toMillis() / 1e3));
    }

    /** How often an instance was restarted. */
    int instances() {
        return instances;
    }

    /** How often the worker was. */
    int workers() {
        return workers;
    }
}
