package ai.alquimista.painel.application.memory;

import static java.util.Comparator.comparing;

import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.port.Plans;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Stale;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.plan.Plan;
import ai.alquimista.painel.domain.plan.PlanStory;
import ai.alquimista.painel.domain.tenant.PlanLimits;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The three plans in all of their versions, the newest first. */
public final class InMemoryPlans implements Plans {

    private final Map<String, List<Plan>> versions = new HashMap<>();
    private final List<AuditEntry> log = new ArrayList<>();

    public InMemoryPlans() {
        offer("starter", "Starter", "500.00", new PlanLimits(3, 5, 10_000));
        offer("professional", "Professional", "1500.00", new PlanLimits(10, 20, 50_000));
        offer("enterprise", "Enterprise", "3000.00", new PlanLimits(50, 100, 500_000));
    }

    private void offer(String code, String name, String price, PlanLimits limits) {
        BigDecimal monthly = new BigDecimal(price);
        Plan plan =
                new Plan(code, name, monthly, monthly.multiply(BigDecimal.TEN), limits, Version.FIRST, Instant.EPOCH);
        versions.put(code, new ArrayList<>(List.of(plan)));
    }

    public List<AuditEntry> log() {
        return List.copyOf(log);
    }

    @Override
    public List<PlanStory> all() {
        Comparator<PlanStory> byPrice = comparing(story -> story.now().monthlyPrice());
        return versions.values().stream()
                .map(InMemoryPlans::story)
                .sorted(byPrice)
                .toList();
    }

    @Override
    public PlanStory change(String code, Optional<Version> expected, Function<Plan, Decision<Plan>> rule) {
        List<Plan> known = Optional.ofNullable(versions.get(code)).orElseThrow(() -> new NotFound("plan"));
        Plan before = known.getFirst();
        if (expected.isPresent() && !expected.get().equals(before.version())) throw new Stale();
        Decision<Plan> decision = rule.apply(before);
        if (!decision.next().equals(before)) {
            known.addFirst(decision.next());
            log.addAll(decision.trail());
        }
        return story(known);
    }

    private static PlanStory story(List<Plan> versions) {
        return new PlanStory(versions.getFirst(), versions.subList(1, versions.size()));
    }
}
