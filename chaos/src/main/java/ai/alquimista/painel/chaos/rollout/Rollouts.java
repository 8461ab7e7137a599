package ai.alquimista.painel.chaos.rollout;

import ai.alquimista.painel.chaos.rollout.RolloutStage.Servers;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Restarts the instances one after the other as their deployment does, and the worker in every second round. */
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
        for (int round = 1; round <= settings.rollouts(); round++) {
            for (Instance api : servers.apis()) {
                rollOver(api, round);
                instances++;
            }
            if (round % ROUNDS_OF_A_WORKER != 0) continue;
            restart(servers.worker(), round);
            workers++;
        }
        return this;
    }

    /** The pod's preStop begins when its end is decided; the balancer hears of it some time after that. */
    private void rollOver(Instance api, int round) throws InterruptedException {
        Duration heard = times.heard().multipliedBy(luck.nextInt(101)).dividedBy(100);
        Thread.sleep(heard);
        servers.balancer().drain(api);
        Thread.sleep(times.draining());
        servers.balancer().cut(api);
        Thread.sleep(times.preStop().minus(heard).minus(times.draining()));
        restart(api, round);
        servers.balancer().put(api);
    }

    private void restart(Instance instance, int round) throws InterruptedException {
        Duration ended = instance.end(times.ending());
        Duration started = instance.start();
        say.accept("  rollout %d of %d: %s ended after %.1f s, ready after %.1f s more"
                .formatted(
                        round, settings.rollouts(), instance.name(), ended.toMillis() / 1e3, started.toMillis() / 1e3));
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
