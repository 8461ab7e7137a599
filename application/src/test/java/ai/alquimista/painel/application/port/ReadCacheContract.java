package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Asking.NAMES;
import static ai.alquimista.painel.application.port.Asking.names;
import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.domain.access.Group.TENANT_ADMIN;
import static ai.alquimista.painel.domain.access.Group.TENANT_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.application.read.ReadKey;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.access.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every cache promises that remembers at all. */
public abstract class ReadCacheContract {

    private static final int CROWD = 1_000;
    private static final ReadKey<List<String>> KEY = names(ACME.id(), TENANT_ADMIN, 7, "all");

    protected abstract ReadCache cache();

    @Test
    void an_answer_is_loaded_once_and_then_remembered() {
        Cached<List<String>> first = cache().get(KEY, () -> List.of("Ana", "O'Brien"));
        Cached<List<String>> second = cache().get(KEY, ReadCacheContract::fail);

        assertThat(first.hit()).isFalse();
        assertThat(second.hit()).isTrue();
        assertThat(second.stamp()).isEqualTo(first.stamp());
        assertThat(second.value()).isEqualTo(first.value()).containsExactly("Ana", "O'Brien");
    }

    @Test
    void another_key_has_another_answer() {
        cache().get(KEY, () -> List.of("mine"));

        for (ReadKey<List<String>> other : List.of(
                names(RIVAL.id(), TENANT_ADMIN, 7, "all"),
                names(ACME.id(), TENANT_USER, 7, "all"),
                names(ACME.id(), TENANT_ADMIN, 8, "all"),
                names(ACME.id(), TENANT_ADMIN, 7, "a", "ll"),
                names(ACME.id(), TENANT_ADMIN, 7, "all", ""),
                names(ACME.id(), TENANT_ADMIN, 7),
                Asking.key(
                        NAMES,
                        Asking.by(ACME.id(), TENANT_ADMIN, Operation.LIST_TENANT_AGENTS),
                        7,
                        Duration.ofMinutes(5),
                        "all"))) {
            Cached<List<String>> answer = cache().get(other, () -> List.of("theirs"));
            assertThat(answer.hit()).isFalse();
            assertThat(answer.value()).containsExactly("theirs");
        }
    }

    @Test
    void a_refusal_is_not_remembered() {
        assertThatThrownBy(() -> cache().get(KEY, () -> {
                    throw new NotFound("tenant");
                }))
                .isInstanceOf(NotFound.class);

        assertThat(cache().get(KEY, () -> List.of("there")).value()).containsExactly("there");
    }

    @Test
    void a_crowd_shares_one_load() throws Exception {
        var loads = new AtomicInteger();
        List<Cached<List<String>>> answers = crowd(() -> cache().get(KEY, () -> {
            loads.incrementAndGet();
            return List.of("one");
        }));

        assertThat(loads).hasValue(1);
        assertThat(answers)
                .hasSize(CROWD)
                .allSatisfy(answer -> assertThat(answer.value()).containsExactly("one"));
        assertThat(answers.stream().filter(answer -> !answer.hit())).hasSize(1);
        assertThat(answers.stream().map(Cached::stamp).distinct()).hasSize(1);
    }

    @Test
    void a_crowd_shares_one_refusal() throws Exception {
        var loads = new AtomicInteger();
        var crowded = new CountDownLatch(CROWD);
        List<Class<?>> refusals = crowd(() -> {
            try {
                crowded.countDown();
                cache().get(KEY, () -> {
                    loads.incrementAndGet();
                    await(crowded);
                    throw new NotFound("tenant");
                });
                return Void.class;
            } catch (NotFound refusal) {
                return refusal.getClass();
            }
        });

        assertThat(refusals).hasSize(CROWD).containsOnly(NotFound.class);
        assertThat(loads.get()).isBetween(1, CROWD / 10);
    }

    private static <R> List<R> crowd(Callable<R> request) throws Exception {
        var start = new CountDownLatch(1);
        List<Future<R>> asked = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CROWD; i++)
                asked.add(threads.submit(() -> {
                    start.await();
                    return request.call();
                }));
            start.countDown();
            List<R> results = new ArrayList<>();
            for (Future<R> each : asked) results.add(each.get());
            return results;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static List<String> fail() {
        throw new AssertionError("it is remembered");
    }
}
