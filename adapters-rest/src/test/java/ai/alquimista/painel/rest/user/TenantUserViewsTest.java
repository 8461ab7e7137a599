package ai.alquimista.painel.rest.user;

import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.tenant.TenantUser;
import ai.alquimista.painel.domain.tenant.UserRole;
import ai.alquimista.painel.domain.tenant.UserStatus;
import ai.alquimista.painel.rest.json.WireExample;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenantUserViewsTest {

    private static final TenantUser ANA = new TenantUser(
            UUID.fromString("40000000-0000-0000-0000-000000000001"),
            "admin@teste-integracao.com.br",
            "Ana Souza",
            UserRole.ADMIN,
            UserStatus.ACTIVE,
            Optional.of(Instant.parse("2026-11-20T09:00:00Z")),
            new Version(2));
    private static final TenantUser BIA = new TenantUser(
            UUID.fromString("40000000-0000-0000-0000-000000000002"),
            "bia@teste-integracao.com.br",
            "Beatriz D'Ávila",
            UserRole.USER,
            UserStatus.ACTIVE,
            Optional.empty(),
            Version.FIRST);

    @Test
    void are_what_the_document_shows() throws IOException {
        WireExample.assertIsAnsweredBy(TenantUsersView.of(List.of(ANA, BIA)), Operation.LIST_TENANT_USERS);
        WireExample.assertIsAnsweredBy(TenantUserView.of(BIA), Operation.INVITE_TENANT_USER);
        WireExample.assertIsAnsweredBy(TenantUserView.of(ANA), Operation.UPDATE_TENANT_USER);
    }
}
