package ai.alquimista.painel.domain.usage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** Calendar days from {@code first} to {@code last}, both included. */
public record DateRange(LocalDate first, LocalDate last) {

    public DateRange {
        if (first.isAfter(last)) throw new IllegalArgumentException(first + " is after " + last);
    }

    /** From the first of a day's month until that day. */
    public static DateRange monthUntil(LocalDate day) {
        return new DateRange(day.withDayOfMonth(1), day);
    }

    /** How many days it has, 1 or more. */
    public int length() {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** As many days, right before. */
    public DateRange before() {
        return new DateRange(first.minusDays(length()), first.minusDays(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }
}
