package ai.alquimista.painel.application.work;

import ai.alquimista.painel.application.port.StoreProbe;
import ai.alquimista.painel.domain.command.Order;
import ai.alquimista.painel.domain.command.Result;
import ai.alquimista.painel.domain.command.Target;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what the service stands on, all at once and for a time each. That something does not answer is what was asked for:
 * the command succeeds and says so.
 */
public final class HealthChecks {

    private final List<StoreProbe> probes;
    private final IntegrationChecks integrations;
    private final Duration limit;

    /**
     * Looks by these means.
     *
     * @param probes by {@link StoreProbe#store()}, which is the target's spelling
     * @param limit for how long each is waited for
     */
    public HealthChecks(List<StoreProbe> probes, IntegrationChecks integrations, Duration limit) {
        this.probes = List.copyOf(probes);
        this.integrations = integrations;
        this.limit = limit;
    }

    Work look(Order.HealthCheck order) {
        try {
            return Work.done(Result.success(output(ask(order))));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Work.Again("the worker was stopped", false);
        }
    }

    private Map<String, Check> ask(Order.HealthCheck order) throws InterruptedException {
        List<Target> targets = List.copyOf(order.targets());
        List<Callable<Map<String, Check>>> questions = new ArrayList<>();
        for (Target target : targets) questions.add(() -> question(target, order));
        // Not closed: that would wait for one that hangs.
        ExecutorService each = Executors.newVirtualThreadPerTaskExecutor();
        List<Future<Map<String, Check>>> answers = each.invokeAll(questions, limit.toMillis(), TimeUnit.MILLISECONDS);
        each.shutdownNow();
        Map<String, Check> checks = new LinkedHashMap<>();
        for (int i = 0; i < targets.size(); i++) checks.putAll(answer(targets.get(i), answers.get(i)));
        return checks;
    }

    private Map<String, Check> question(Target target, Order.HealthCheck order) {
        return switch (target) {
            case POSTGRESQL, REDIS, DYNAMODB, QUEUE -> Map.of(target.spelling(), probe(target.spelling()));
            case INTEGRATIONS -> order.tenant().map(this::integrationsOf).orElse(Map.of());
        };
    }

    private Map<String, Check> integrationsOf(TenantId tenant) {
        return integrations.look(tenant, limit.multipliedBy(3).dividedBy(4));
    }

    private Check probe(String store) {
        return probes.stream()
                .filter(probe -> probe.store().equals(store))
                .findFirst()
                .map(probe -> Check.well(probe.probe()))
                .orElseGet(() -> Check.bad("is not set up"));
    }

    private static Map<String, Check> answer(Target target, Future<Map<String, Check>> answer) {
        return switch (answer.state()) {
            case SUCCESS -> answer.resultNow();
            case FAILED -> Map.of(target.spelling(), Check.broken(answer.exceptionNow()));
            case CANCELLED, RUNNING -> Map.of(target.spelling(), Check.bad("did not answer in time"));
        };
    }

    private static Map<String, @Nullable Object> output(Map<String, Check> checks) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        checks.forEach((name, check) -> told.put(name, check.output()));
        Map<String, @Nullable Object> output = new LinkedHashMap<>();
        output.put("status", checks.values().stream().allMatch(Check::ok) ? "healthy" : "degraded");
        output.put("checks", told);
        return output;
    }
}
