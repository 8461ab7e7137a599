package ai.alquimista.painel.persistence.plan;

import static java.util.stream.Collectors.groupingBy;

import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.port.Plans;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Stale;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.plan.Plan;
import ai.alquimista.painel.domain.plan.PlanStory;
import ai.alquimista.painel.persistence.database.Door;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Plans as they are, and beside them as they were. */
public final class JdbiPlans implements Plans {

    private final Door door;

    public JdbiPlans(Door door) {
        this.door = door;
    }

    @Override
    public List<PlanStory> all() {
        return door.readInternally(
                PlanSql.class,
                sql -> stories(sql.findPlans().stream().map(PlanRow::plan).toList(), sql));
    }

    @Override
    public PlanStory change(String code, Optional<Version> expected, Function<Plan, Decision<Plan>> rule) {
        return door.inInternalTransaction(PlanSql.class, sql -> {
            Plan before = sql.lock(code).map(PlanRow::plan).orElseThrow(() -> new NotFound("plan"));
            if (!expected.orElse(before.version()).equals(before.version())) throw new Stale();
            Decision<Plan> decision = rule.apply(before);
            if (!decision.next().equals(before)) keep(sql, decision);
            return stories(List.of(decision.next()), sql).getFirst();
        });
    }

    private static void keep(PlanSql sql, Decision<Plan> decision) {
        sql.update(decision.next());
        sql.keep(decision.next());
        decision.trail().forEach(sql.log()::append);
    }

    /** Versions are read last: none that came before what is on offer can be missing, and later ones are left out. */
    private static List<PlanStory> stories(List<Plan> offered, PlanSql sql) {
        Map<String, List<PlanRow>> versions = sql.findVersions().stream().collect(groupingBy(PlanRow::code));
        return offered.stream()
                .map(plan -> new PlanStory(
                        plan,
                        versions.getOrDefault(plan.code(), List.of()).stream()
                                .map(PlanRow::plan)
                                .filter(version -> version.version().value()
                                        < plan.version().value())
                                .toList()))
                .toList();
    }
}
