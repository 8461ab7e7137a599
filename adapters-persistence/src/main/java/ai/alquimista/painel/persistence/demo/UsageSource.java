package ai.alquimista.painel.persistence.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Where requests come from: one deployment, or what a customer sends without naming an agent.
 *
 * @param share of its customer's requests
 * @param runs whether it worked on a day
 */
record UsageSource(Customer customer, UUID agent, double share, Predicate<LocalDate> runs, Temper temper) {

    static final UUID NO_AGENT = new UUID(0, 0);

    private static final double WITHOUT_AGENT = 0.015;
    private static final int EVERY_FOURTH = 4;
    private static final Set<String> OPEN_ON_WEEKENDS = Set.of("Turismo", "Varejo");
    private static final double[] OFFICE_WEEK = {1.2, 1.22, 1.2, 1.18, 1.1, 0.65, 0.45};
    private static final double[] SHOP_WEEK = {0.88, 0.9, 0.94, 0.98, 1.02, 1.23, 1.05};
    private static final int DAYS_A_MONTH = 30;
    private static final int MONTHS_OF_GROWTH = 6;

    /** The first agent gets the most, the next one half of it, and so on. */
    static List<UsageSource> of(Customer customer, List<Deployment> deployments) {
        double whole = 0;
        for (int rank = 1; rank <= deployments.size(); rank++) {
            whole += 1.0 / rank;
        }
        var sources = new ArrayList<UsageSource>();
        for (Deployment each : deployments) {
            double share = 1.0 / (sources.size() + 1) / whole;
            sources.add(of(customer, each.agent().id(), share, each));
        }
        if (customer.number() % EVERY_FOURTH == 1) {
            sources.add(of(customer, NO_AGENT, WITHOUT_AGENT, deployments.getFirst()));
        }
        return sources;
    }

    private static UsageSource of(Customer customer, UUID agent, double share, Deployment deployment) {
        return new UsageSource(customer, agent, share, deployment::ranOn, Temper.of(customer, agent));
    }

    /** Requests to be expected on a day, before that day's luck. */
    double expected(LocalDate date, SeedDay seedDay) {
        return customer.monthlyRequests() / DAYS_A_MONTH * share * week(date.getDayOfWeek()) * growth(date, seedDay);
    }

    private double week(DayOfWeek weekday) {
        boolean open = OPEN_ON_WEEKENDS.contains(customer.segment());
        return (open ? SHOP_WEEK : OFFICE_WEEK)[weekday.getValue() - 1];
    }

    /** Some customers shrink a little, most grow; nobody does for ever. */
    private double growth(LocalDate date, SeedDay seedDay) {
        double months = (double) ChronoUnit.DAYS.between(seedDay.date(), date) / DAYS_A_MONTH;
        return StrictMath.exp(temper.monthlyGrowth() * Math.min(months, MONTHS_OF_GROWTH));
    }

    /**
     * What does not change from day to day.
     *
     * @param failureRate the least share of requests that fail, in parts of one
     * @param spread of the response times' logarithm
     */
    record Temper(
            double monthlyGrowth, double failureRate, double medianMillis, double spread, double tokensPerRequest) {

        static Temper of(Customer customer, UUID agent) {
            double failures = Chance.of("failures", customer.number()).unit();
            return new Temper(
                    Chance.of("growth", customer.number()).between(-0.04, 0.1),
                    0.005 + 0.05 * failures * failures,
                    Chance.of("speed", agent).between(380, 1_600),
                    Chance.of("spread", agent).between(0.42, 0.68),
                    Chance.of("tokens", agent).between(350, 1_900));
        }
    }
}
