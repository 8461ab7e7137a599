package ai.alquimista.painel.chaos.command;

import ai.alquimista.painel.chaos.command.Blow.Kind;
import ai.alquimista.painel.chaos.command.Blow.Victim;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The blows of a run, drawn by its seed. A worker that is frozen stays so past its lease: it must find that it lost it. */
final class Blows {

    private static final List<Victim> VICTIMS = List.of(Victim.values());
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final int LONGEST_MILLIS = 3_000;
    private static final double LATEST = 0.95;

    private Blows() {}

    /**
     * So many of them, in order; every victim is struck in both ways as soon as there are enough.
     *
     * @param commands how many are given in the run
     * @param lease how long a worker holds a command
     */
    static List<Blow> drawn(int count, int commands, Duration lease, long seed) {
        Random luck = new Random(seed);
        int latest = (int) (commands * LATEST);
        return IntStream.range(0, count)
                .mapToObj(number -> blow(number, luck.nextInt(latest + 1), lease, luck))
                .sorted(Comparator.comparingInt(Blow::at))
                .toList();
    }

    private static Blow blow(int number, int at, Duration lease, Random luck) {
        Victim victim = VICTIMS.get(number % VICTIMS.size());
        Kind kind = KINDS.get(number / VICTIMS.size() % KINDS.size());
        Duration lasting = Duration.ofMillis(luck.nextInt(LONGEST_MILLIS));
        boolean pastLease = victim == Victim.WORKER && kind == Kind.FREEZE;
        return new Blow(at, victim, kind, pastLease ? lease.plus(lasting) : lasting);
    }
}
