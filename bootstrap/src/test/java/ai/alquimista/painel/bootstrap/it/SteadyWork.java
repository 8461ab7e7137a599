package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Several people who ask, over and over, until closed; each of them the same thing. */
final class SteadyWork implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicIntegerArray answers;
    private final List<Thread> threads;
    private volatile boolean over;

    SteadyWork(List<Supplier<Answer>> questions) {
        answers = new AtomicIntegerArray(questions.size());
        threads = IntStream.range(0, questions.size())
                .mapToObj(number -> Thread.ofVirtual().start(() -> work(number, questions.get(number))))
                .toList();
    }

    private void work(int number, Supplier<Answer> question) {
        while (!over) {
            try {
                Answer answer = question.get();
                if (answer.status() / 100 != 2)
                    failures.add(number + " got " + answer.status() + " at " + Instant.now() + ": " + answer.body());
            } catch (RuntimeException failed) {
                failures.add(number + " got " + failed + " at " + Instant.now());
            }
            answers.incrementAndGet(number);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Returns when everybody has been answered what was asked after the call. */
    void goesOn() {
        int[] before = all();
        Eventually.within(PATIENCE, () -> {
            int[] now = all();
            assertThat(IntStream.range(0, now.length)).allMatch(number -> now[number] > before[number] + 1);
        });
    }

    private int[] all() {
        return IntStream.range(0, answers.length()).map(answers::get).toArray();
    }

    /** What was answered otherwise than well. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        over = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
