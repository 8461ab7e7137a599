package ai.alquimista.painel.domain.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Monthly recurring revenue: amounts in BRL a month, two decimals. */
public final class Mrr {

    /** No revenue. */
    public static final BigDecimal NONE = BigDecimal.ZERO.setScale(2);

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private Mrr() {}

    /**
     * A month's share of a yearly contract, rounded half up to the cent.
     *
     * @param price BRL a year, not negative
     */
    public static BigDecimal ofYearly(BigDecimal price) {
        if (price.signum() < 0) throw new IllegalArgumentException("a price must not be negative: " + price);
        return price.divide(MONTHS, 2, RoundingMode.HALF_UP);
    }

    /** The same amount a year. */
    public static BigDecimal yearly(BigDecimal mrr) {
        return mrr.multiply(MONTHS);
    }

    /**
     * The amount with two decimals.
     *
     * @throws ArithmeticException if it has a fraction of a cent
     */
    static BigDecimal inCents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY);
    }
}
