package ai.alquimista.painel.persistence.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Luck that repeats itself: the same subject always draws the same numbers, whatever was drawn for others before. So a
 * day can be made alone, later, and on any thread.
 */
final class Chance {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long VERSION_4 = 0x0000000000004000L;
    private static final long VARIANT = 0x8000000000000000L;

    private final SplittableRandom random;

    private Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    static Chance of(Object... subject) {
        long seed = FNV_OFFSET;
        for (Object part : subject) {
            String text = part.toString();
            for (int i = 0; i < text.length(); i++) {
                seed = (seed ^ text.charAt(i)) * FNV_PRIME;
            }
            seed = (seed ^ '/') * FNV_PRIME;
        }
        return new Chance(seed);
    }

    /** At least 0 and less than 1. */
    double unit() {
        return random.nextDouble();
    }

    double between(double from, double below) {
        return from + unit() * (below - from);
    }

    /** Both ends included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    boolean hit(double probability) {
        return unit() < probability;
    }

    /** The whole number below or above, so that many draws average to the value. */
    long rounded(double value) {
        return (long) (value + unit());
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> List<T> shuffled(List<T> items) {
        var copy = new ArrayList<>(items);
        Collections.shuffle(copy, Random.from(random));
        return copy;
    }

    UUID uuid() {
        long high = (random.nextLong() & ~0xf000L) | VERSION_4;
        long low = (random.nextLong() >>> 2) | VARIANT;
        return new UUID(high, low);
    }
}
