package ai.alquimista.painel.persistence.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The day that the demonstration was first told; every moment of its stories lies before the start of it.
 *
 * @param date in São Paulo
 */
record SeedDay(LocalDate date) {

    static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

    private static final int FIRST_HOUR = 8;
    private static final int LAST_HOUR = 18;

    /** The first moment of the day. */
    Instant start() {
        return date.atStartOfDay(ZONE).toInstant();
    }

    /** Some moment of the business hours so many days ago, 1 being yesterday. */
    Instant ago(int days, Chance chance) {
        if (days < 1) throw new IllegalArgumentException("not in the past: " + days);
        return date.minusDays(days)
                .atTime(chance.between(FIRST_HOUR, LAST_HOUR), chance.between(0, 59), chance.between(0, 59))
                .atZone(ZONE)
                .toInstant();
    }

    /** Some moment after this one and before the day, at most so long after. */
    Instant after(Instant earlier, Duration atMost, Chance chance) {
        long span =
                Math.min(atMost.toSeconds(), Duration.between(earlier, start()).toSeconds() - 1);
        return earlier.plusSeconds((long) (chance.unit() * span) + 1);
    }

    /** Days since a moment, by the calendar. */
    int age(Instant moment) {
        return Math.toIntExact(ChronoUnit.DAYS.between(LocalDate.ofInstant(moment, ZONE), date));
    }
}
