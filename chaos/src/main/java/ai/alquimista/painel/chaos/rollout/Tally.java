package ai.alquimista.painel.chaos.rollout;

import ai.alquimista.painel.chaos.rollout.Call.Kind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** What came back of what was asked in one part of a run, and how long it took. */
final class Tally {

    private static final int FIRST_SIZE = 1 << 16;
    private static final int MOST_TOLD = 20;
    private static final int LONGEST = 300;
    private static final double MILLI = 1e3;

    private final String name;
    private final Consumer<String> say;
    private final Map<Kind, Integer> good = new EnumMap<>(Kind.class);
    private long[] micros = new long[FIRST_SIZE];
    private int count;
    private int failed;
    private int refused;

    /** @param say is told of the first failures */
    Tally(String name, Consumer<String> say) {
        this.name = name;
        this.say = say;
    }

    synchronized void good(Call call, long took) {
        if (count == micros.length) micros = Arrays.copyOf(micros, 2 * count);
        micros[count++] = took;
        good.merge(call.kind(), 1, Integer::sum);
    }

    /** An instance had the request and answered it, but not as it has to. */
    synchronized void refused(Call call, String how) {
        refused++;
        failed(call, how);
    }

    synchronized void failed(Call call, String how) {
        failed++;
        String told = how.length() > LONGEST ? how.substring(0, LONGEST) + " ..." : how;
        if (failed <= MOST_TOLD) say.accept("  FAILED while " + name + ": " + call + ": " + told);
    }

    synchronized int good(Kind kind) {
        return good.getOrDefault(kind, 0);
    }

    synchronized int good() {
        return count;
    }

    synchronized int failed() {
        return failed;
    }

    /** How many of them no instance answered. */
    synchronized int lost() {
        return failed - refused;
    }

    /** How long the quickest took that is slower than so large a share, in milliseconds; not a number where there is none. */
    synchronized double at(double share) {
        if (count == 0) return Double.NaN;
        long[] sorted = Arrays.copyOf(micros, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1L, (long) (share * count))] / MILLI;
    }

    @Override
    public String toString() {
        return "%s: %,d good, %d failed, of which %d were not answered by an instance; p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.0f ms"
                .formatted(name, good(), failed(), lost(), at(0.50), at(0.95), at(0.99), at(1));
    }
}
