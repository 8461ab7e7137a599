package ai.alquimista.painel.domain.usage;

import java.time.LocalDate;

/** The ranges that figures are shown for: so many calendar days, today included. */
public enum Period {
    SEVEN_DAYS("7d", 7),
    THIRTY_DAYS("30d", 30),
    NINETY_DAYS("90d", 90);

    private final String code;
    private final int days;

    Period(String code, int days) {
        this.code = code;
        this.days = days;
    }

    public int days() {
        return days;
    }

    /** As the API writes it: {@code 30d}. */
    public String code() {
        return code;
    }

    /**
     * The period as days.
     *
     * @param today in the zone whose days are meant
     */
    public DateRange endingOn(LocalDate today) {
        return new DateRange(today.minusDays(days - 1L), today);
    }
}
