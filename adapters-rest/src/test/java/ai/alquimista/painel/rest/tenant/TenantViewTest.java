package ai.alquimista.painel.rest.tenant;

import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.tenant.Cnpj;
import ai.alquimista.painel.domain.tenant.PlanLimits;
import ai.alquimista.painel.domain.tenant.PlanUse;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import ai.alquimista.painel.rest.json.WireExample;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenantViewTest {

    @Test
    void is_what_the_document_shows() throws IOException {
        TenantProfile tenant = new TenantProfile(
                new TenantId(UUID.fromString("550e8400-e29b-41d4-a716-446655440001")),
                "Tenant Teste Integração",
                new Cnpj("12345678000195"),
                "Saúde",
                "professional",
                TenantStatus.ACTIVE,
                new BigDecimal("1500.00"),
                ZoneId.of("America/Sao_Paulo"),
                Instant.parse("2026-01-15T12:00:00Z"),
                new PlanLimits(10, 20, 50_000),
                new PlanUse(3, 2, 12_345));
        WireExample.assertIsAnsweredBy(TenantView.of(tenant), Operation.GET_TENANT_ME);
    }
}
