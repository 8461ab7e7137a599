package ai.alquimista.painel.application.bulk;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.Refusal.Mismatched;
import ai.alquimista.painel.domain.access.GrantedPlatform;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * One request's way through its tenants. Those that are settled take nothing of its time, so that each round gets further than
 * the one before; the others are begun with in their order until it is over.
 */
final class Round<T> {

    private final GrantedPlatform by;
    private final Work<T> work;
    private final BooleanSupplier isOver;

    Round(GrantedPlatform by, Work<T> work, BooleanSupplier isOver) {
        this.by = by;
        this.work = work;
        this.isOver = isOver;
    }

    /** What became of all, in their order. */
    Outcomes<T> through(List<Selected> all, int atOnce) {
        Map<TenantId, Attempted<T>> ended = new HashMap<>();
        work.settled(by, all).forEach(each -> ended.put(each.tenant().id(), each));
        List<Selected> left =
                all.stream().filter(each -> !ended.containsKey(each.id())).toList();
        attempts(left, atOnce).forEach(each -> ended.put(each.tenant().id(), each));
        return new Outcomes<>(all.stream().map(each -> ended.get(each.id())).toList());
    }

    /** Some at a time: what is waited for is mostly a store. */
    private List<Attempted<T>> attempts(List<Selected> all, int atOnce) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            List<Future<List<Attempted<T>>>> begun = new ArrayList<>();
            for (int from = 0; from < all.size(); from += work.together()) {
                List<Selected> some = all.subList(from, Math.min(from + work.together(), all.size()));
                begun.add(threads.submit(() -> attempt(some)));
            }
            List<Attempted<T>> ended = new ArrayList<>();
            for (Future<List<Attempted<T>>> each : begun) ended.addAll(each.get());
            return ended;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException thrown) throw thrown;
            throw new IllegalStateException("work throws what is unchecked alone", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while many were at work", stopped);
        }
    }

    private List<Attempted<T>> attempt(List<Selected> some) {
        if (isOver.getAsBoolean())
            return some.stream().<Attempted<T>>map(Attempted.NotTried::new).toList();
        try {
            return work.on(by, some);
        } catch (Mismatched | Forbidden ofAll) {
            throw ofAll;
        } catch (Refusal refusal) {
            if (some.size() == 1) return List.of(new Attempted.Refused<>(some.getFirst(), refusal));
            return some.stream()
                    .flatMap(tenant -> attempt(List.of(tenant)).stream())
                    .toList();
        }
    }
}
