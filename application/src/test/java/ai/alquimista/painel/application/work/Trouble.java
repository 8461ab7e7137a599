package ai.alquimista.painel.application.work;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import java.util.ArrayDeque;
import java.util.Deque;

/** What befalls calls of a port, one after the other; each asks for itself before it does anything, and once more after. */
final class Trouble {

    /** The process is gone. */
    static final Runnable CRASH = () -> {
        throw new Crash();
    };

    /** A store does not answer. */
    static final Runnable AWAY = () -> {
        throw new Unavailable("store", new IllegalStateException("away"));
    };

    private final Deque<Runnable> ahead = new ArrayDeque<>();

    /** So many more moments go by without trouble, then this happens. */
    void after(int moments, Runnable trouble) {
        ahead.clear();
        for (int i = 0; i < moments; i++) ahead.add(() -> {});
        ahead.add(trouble);
    }

    void moment() {
        Runnable next = ahead.poll();
        if (next != null) next.run();
    }

    boolean isOver() {
        return ahead.isEmpty();
    }
}
