package ai.alquimista.painel.persistence.demo;

import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The two tenants that tests and walk-throughs name by their ids. */
final class FixedCustomers {

    static final int COUNT = 2;
    static final UUID FIRST = UUID.fromString("550e8400-e29b-41d4-a716-446655440001");
    static final UUID SECOND = UUID.fromString("550e8400-e29b-41d4-a716-446655440002");

    private static final int FIRST_AGE = 400;
    private static final int FIRST_UPGRADE = 210;
    private static final int SECOND_AGE = 620;

    private FixedCustomers() {}

    static List<Customer> of(SeedDay day) {
        var chance = Chance.of("fixed");
        var began = new Standing(day.ago(FIRST_AGE, chance), Plan.STARTER, "Tecnologia", TenantStatus.ACTIVE, 0);
        var grown = Movement.UPGRADE.next(began, day.ago(FIRST_UPGRADE, chance));
        var steady = new Standing(day.ago(SECOND_AGE, chance), Plan.ENTERPRISE, "Saúde", TenantStatus.ACTIVE, 0);
        return List.of(
                new Customer(
                        1,
                        FIRST,
                        "Tenant Teste Integração",
                        "11222333000181",
                        SeedDay.ZONE,
                        List.of(began, grown),
                        18_000),
                new Customer(
                        2, SECOND, "Tenant Interno Teste", "12ABC34501DE35", SeedDay.ZONE, List.of(steady), 95_000));
    }

    /** The day that the stories were told for, read off the first tenant. */
    static SeedDay seedDay(Instant firstCreatedAt) {
        return new SeedDay(LocalDate.ofInstant(firstCreatedAt, SeedDay.ZONE).plusDays(FIRST_AGE));
    }
}
