package ai.alquimista.painel.persistence.demo;

import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which agents a customer has: those of its own segment first, never more at work than its plan allows. */
final class Deployments {

    private static final Map<Integer, List<Integer>> FIXED = Map.of(1, List.of(6, 14, 16), 2, List.of(1, 2, 9, 17, 24));
    private static final Map<Plan, Integer> FEWEST = Map.of(Plan.STARTER, 1, Plan.PROFESSIONAL, 2, Plan.ENTERPRISE, 4);
    private static final Map<Plan, Integer> MOST = Map.of(Plan.STARTER, 3, Plan.PROFESSIONAL, 6, Plan.ENTERPRISE, 10);
    private static final double RETIRED = 0.12;
    private static final List<String> TONES = List.of("formal", "cordial", "direto");

    private Deployments() {}

    /** The oldest first; it came the day after its customer, or the same day. */
    static List<Deployment> of(Customer customer, SeedDay day) {
        var chance = Chance.of("agents", customer.number());
        List<Agent> agents = FIXED.containsKey(customer.number())
                ? FIXED.get(customer.number()).stream()
                        .map(n -> Agent.ALL.get(n - 1))
                        .toList()
                : chosen(customer, chance);
        boolean settled = FIXED.containsKey(customer.number());
        var deployments = new ArrayList<Deployment>();
        for (Agent agent : agents) {
            boolean first = deployments.isEmpty();
            deployments.add(deployed(
                    customer,
                    agent,
                    arrival(customer, day, first, chance),
                    day,
                    !first && !settled && chance.hit(RETIRED),
                    chance));
        }
        return deployments;
    }

    private static List<Agent> chosen(Customer customer, Chance chance) {
        int count = chance.between(FEWEST.getOrDefault(customer.plan(), 1), MOST.getOrDefault(customer.plan(), 1));
        return chance.shuffled(Agent.ALL).stream()
                .sorted(Comparator.comparing(agent -> !agent.segment().equals(customer.segment())))
                .limit(count)
                .toList();
    }

    private static Instant arrival(Customer customer, SeedDay day, boolean first, Chance chance) {
        int oldest = customer.oldest(day);
        int span = oldest - customer.youngest(day);
        return day.ago(first ? oldest : oldest - (int) (span * chance.unit() * chance.unit()), chance);
    }

    private static Deployment deployed(
            Customer customer, Agent agent, Instant arrival, SeedDay day, boolean retired, Chance chance) {
        String config = "{\"idioma\": \"pt-BR\", \"tom\": \"%s\", \"horario\": \"%s\", \"api_key\": \"demo-%s\"}"
                .formatted(chance.oneOf(TONES), chance.hit(0.3) ? "24x7" : "comercial", agent.name());
        if (customer.present().status() == TenantStatus.INACTIVE) {
            return new Deployment(customer, agent, Deployment.INACTIVE, arrival, customer.stoppedAt(), config);
        }
        if (!retired) return new Deployment(customer, agent, Deployment.ACTIVE, arrival, null, config);
        String status = chance.hit(0.6) ? Deployment.INACTIVE : Deployment.SUSPENDED;
        return new Deployment(customer, agent, status, arrival, end(customer, arrival, day, chance), config);
    }

    private static Instant end(Customer customer, Instant arrival, SeedDay day, Chance chance) {
        @Nullable Instant stopped = customer.stoppedAt();
        Duration atMost = stopped == null ? Duration.ofDays(400) : Duration.between(arrival, stopped);
        return day.after(arrival, atMost, chance);
    }

    static Table table(List<Deployment> deployments, SeedDay day) {
        return new Table(
                "tenant_agents", Deployment.COLUMNS, deployments.stream().map(each -> each.row(day)));
    }

    /** A customer takes the sub-cores of its agents, each with the first of them. */
    static Table subnucleos(List<Deployment> deployments) {
        Map<String, List<Deployment>> taken = deployments.stream()
                .collect(Collectors.groupingBy(
                        each -> each.customer().id() + "/" + each.agent().subCore(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return new Table(
                "tenant_subnucleos",
                "tenant_id, subnucleo_id, status, activated_at",
                taken.values().stream().map(Deployments::subnucleo));
    }

    private static String subnucleo(List<Deployment> taken) {
        Deployment first = Collections.min(taken, Comparator.comparing(Deployment::activatedAt));
        String status = taken.stream().anyMatch(Deployment::active) ? Deployment.ACTIVE : Deployment.INACTIVE;
        return Table.row(first.customer().id(), first.agent().subCoreId(), status, first.activatedAt());
    }
}
