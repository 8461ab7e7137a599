package ai.alquimista.painel.chaos.restore;

import ai.alquimista.painel.chaos.Answers;
import ai.alquimista.painel.chaos.Batches;
import ai.alquimista.painel.chaos.Load;
import ai.alquimista.painel.chaos.Sender;
import ai.alquimista.painel.chaos.command.Backlog;
import ai.alquimista.painel.chaos.command.CommandSender;
import ai.alquimista.painel.chaos.command.CommandStage;
import ai.alquimista.painel.chaos.command.Given;
import ai.alquimista.painel.chaos.command.Orders;
import ai.alquimista.painel.chaos.command.Replies;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Events and commands that come in until they are told to stop, or until all have. */
final class Traffic implements AutoCloseable {

    private static final int SENDERS = 3;

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger next = new AtomicInteger();
    private final Load load;
    private final Batches batches;
    private final Given given = new Given();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> orders = new ArrayList<>();
    private final List<Future<?>> others = new ArrayList<>();

    private Traffic(Load load, long seed) {
        this.load = load;
        this.batches = new Batches(load, seed);
    }

    /** @param commands how many are given at most */
    static Traffic begin(CommandStage stage, Load load, long seed, int commands) {
        Traffic traffic = new Traffic(load, seed);
        traffic.events(stage);
        traffic.commands(stage, seed, commands);
        return traffic;
    }

    private void events(CommandStage stage) {
        Sender.Way way =
                new Sender.Way(stage.cast().api()::address, stage::machineToken, new Answers(), new AtomicLong());
        others.add(threads.submit(new Sender(load, batches, way, over)));
    }

    private void commands(CommandStage stage, long seed, int commands) {
        Backlog backlog = new Backlog(stage.cast().store(), over);
        others.add(threads.submit(backlog));
        CommandSender.Way way =
                new CommandSender.Way(stage.cast().api()::address, stage::token, backlog, given, new Replies());
        for (int sender = 0; sender < SENDERS; sender++)
            orders.add(threads.submit(new CommandSender(way, new Orders(seed), () -> number(commands), over)));
    }

    private int number(int commands) {
        int number = next.getAndIncrement();
        return number < commands ? number : -1;
    }

    /** Until everything was acknowledged. */
    void await() throws Exception {
        for (Future<?> order : orders) order.get();
        while (!batches.areDone()) {
            Thread.sleep(100);
            for (Future<?> other : others) if (other.isDone()) other.get();
        }
    }

    /** How many commands were begun to be given. */
    int begun() {
        return next.get();
    }

    Given given() {
        return given;
    }

    Load load() {
        return load;
    }

    Batches batches() {
        return batches;
    }

    @Override
    public void close() {
        over.set(true);
        threads.close();
    }
}
