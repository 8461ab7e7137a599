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

    /** How many days. */
    public int length() {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last)) + 1;
    }

    public Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }
}
