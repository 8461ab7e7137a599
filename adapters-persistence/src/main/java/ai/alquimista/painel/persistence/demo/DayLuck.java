package ai.alquimista.painel.persistence.demo;

import java.time.LocalDate;

/**
 * How one day went for one source, drawn from that source's and that day's luck alone.
 *
 * @param requests on the whole day
 * @param failureRate the share of them to be expected to fail, in parts of one
 * @param chance what is left of the luck
 */
record DayLuck(
        UsageSource source, LocalDate date, int requests, double medianMillis, double failureRate, Chance chance) {

    private static final double BAD_DAY = 0.02;
    private static final double WORSE = 4;
    private static final double SLOWER = 2.1;
    private static final double STORM = 0.025;
    private static final double MORE_IN_A_STORM = 2.5;
    private static final double MOST_FAILURES = 0.4;

    static DayLuck of(UsageSource source, LocalDate date, SeedDay seedDay) {
        var chance = Chance.of("usage", source.customer().number(), source.agent(), date);
        double expected = source.expected(date, seedDay) * chance.between(0.82, 1.18);
        int requests = Math.toIntExact(chance.rounded(expected));
        boolean bad = Chance.of("bad", source.customer().number(), date).hit(BAD_DAY);
        double median = source.temper().medianMillis() * chance.between(0.93, 1.07) * (bad ? SLOWER : 1);
        return new DayLuck(source, date, requests, median, failureRate(source, date, bad), chance);
    }

    /** On a customer's own bad day much fails, and on days when a provider had trouble more does for everyone. */
    private static double failureRate(UsageSource source, LocalDate date, boolean bad) {
        double storm = Chance.of("storm", date).hit(STORM) ? MORE_IN_A_STORM : 1;
        return Math.min(MOST_FAILURES, source.temper().failureRate() * (bad ? WORSE : 1) * storm);
    }
}
