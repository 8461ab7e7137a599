package ai.alquimista.painel.bench.data;

import java.util.Locale;

/** How much stands in a database. Each tenant has five agents and a row for each of them on each day. */
public enum Size implements Dataset {
    S(1_000, 60),
    M(10_000, 60),
    L(100_000, 30);

    private final int tenants;
    private final int days;

    Size(int tenants, int days) {
        this.tenants = tenants;
        this.days = days;
    }

    public int tenants() {
        return tenants;
    }

    /** Calendar days with usage, today included. */
    public int days() {
        return days;
    }

    @Override
    public String database() {
        return "bench_" + name().toLowerCase(Locale.ROOT);
    }
}
