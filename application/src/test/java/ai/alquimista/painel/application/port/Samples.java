package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.tenant.Cnpj;
import ai.alquimista.painel.domain.tenant.PlanLimits;
import ai.alquimista.painel.domain.tenant.PlanUse;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** Two tenants and the few names that every contract uses. */
public final class Samples {

    public static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    public static final PlanLimits PROFESSIONAL = new PlanLimits(10, 20, 50_000);
    public static final TenantProfile ACME = tenant(1, "Acme Saúde", "11222333000181", TenantStatus.ACTIVE);
    public static final TenantProfile RIVAL = tenant(2, "O'Brien & Filhos", "12ABC34501DE35", TenantStatus.SUSPENDED);
    public static final TenantId NOBODY = new TenantId(UUID.fromString("550e8400-e29b-41d4-a716-4466554400ff"));

    private Samples() {}

    public static AgentId agent(int number) {
        return new AgentId(UUID.fromString("10000000-0000-0000-0000-%012d".formatted(number)));
    }

    public static UUID id(int number) {
        return UUID.fromString("30000000-0000-0000-0000-%012d".formatted(number));
    }

    private static TenantProfile tenant(int number, String name, String cnpj, TenantStatus status) {
        return new TenantProfile(
                new TenantId(UUID.fromString("550e8400-e29b-41d4-a716-%012d".formatted(number))),
                name,
                new Cnpj(cnpj),
                "Saúde",
                "professional",
                status,
                new BigDecimal("1500.00"),
                SAO_PAULO,
                Instant.parse("2025-01-31T12:00:00Z"),
                PROFESSIONAL,
                new PlanUse(0, 0, 0));
    }
}
