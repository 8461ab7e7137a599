package ai.alquimista.painel.persistence.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** The plans as the first migration of the catalogue sells them. Prices in BRL a month. */
enum Plan {
    STARTER(500, 3, 5, 10_000),
    PROFESSIONAL(1_500, 10, 20, 50_000),
    ENTERPRISE(3_000, 50, 100, 500_000);

    private final int price;
    private final int maxAgents;
    private final int maxUsers;
    private final int maxRequests;

    Plan(int price, int maxAgents, int maxUsers, int maxRequests) {
        this.price = price;
        this.maxAgents = maxAgents;
        this.maxUsers = maxUsers;
        this.maxRequests = maxRequests;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    int maxAgents() {
        return maxAgents;
    }

    int maxUsers() {
        return maxUsers;
    }

    int maxRequests() {
        return maxRequests;
    }

    /** What is left of the price after a discount in percent. */
    BigDecimal price(int discount) {
        return BigDecimal.valueOf(price)
                .multiply(BigDecimal.valueOf(100L - discount))
                .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_EVEN);
    }

    Plan above() {
        return this == STARTER ? PROFESSIONAL : ENTERPRISE;
    }

    Plan below() {
        return this == ENTERPRISE ? PROFESSIONAL : STARTER;
    }
}
