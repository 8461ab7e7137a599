package ai.alquimista.painel.chaos.restore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What is done one after the other, and how long each took. */
final class Phases {

    private final Consumer<String> say;
    private final List<String> story = new ArrayList<>();
    private final long begun = System.nanoTime();
    private long last = begun;

    /** Begins now. */
    Phases(Consumer<String> say) {
        this.say = say;
    }

    /** That came to its end. */
    void done(String what) {
        long now = System.nanoTime();
        String line = "%-66s %7.1f s".formatted(what, seconds(now - last));
        last = now;
        story.add(line);
        say.accept("  " + line);
    }

    /** Since the beginning. */
    Duration took() {
        return Duration.ofNanos(last - begun);
    }

    List<String> story() {
        return List.copyOf(story);
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
