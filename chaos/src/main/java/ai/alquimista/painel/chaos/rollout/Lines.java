package ai.alquimista.painel.chaos.rollout;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** Connections to the balancer, kept between requests; whoever asks gets one that is idle, or a new one. */
final class Lines implements AutoCloseable {

    /** In what an instance says where it does not do what is asked; the balancer has other words. */
    private static final String PROBLEM = "urn:alquimista:painel:problem:";

    private final URI server;
    private final Deque<Line> idle = new ArrayDeque<>();

    Lines(URI server) {
        this.server = server;
    }

    /**
     * Asks once, and counts what comes back.
     *
     * @param due when it ought to have been asked, by the clock of {@link System#nanoTime}
     */
    void ask(Call call, long due, Tally tally) {
        try {
            Line line = take();
            Line.Answer answer = ask(line, call);
            long took = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due);
            if (answer.status() == call.kind().status()) tally.good(call, took);
            else if (answer.body().contains(PROBLEM)) tally.refused(call, answer.status() + " " + answer.body());
            else tally.failed(call, answer.status() + " " + answer.body());
            giveBack(line);
        } catch (IOException | RuntimeException broken) {
            tally.failed(call, broken.toString());
        }
    }

    private static Line.Answer ask(Line line, Call call) throws IOException {
        try {
            return line.ask(call);
        } catch (IOException | RuntimeException broken) {
            line.close();
            throw broken;
        }
    }

    private Line take() throws IOException {
        synchronized (this) {
            Line kept = idle.poll();
            if (kept != null) return kept;
        }
        return Line.to(server);
    }

    private void giveBack(Line line) throws IOException {
        if (!line.isKept()) {
            line.close();
            return;
        }
        synchronized (this) {
            idle.push(line);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        for (Line line : idle) line.close();
        idle.clear();
    }
}
