package ai.alquimista.painel.application.user;

import ai.alquimista.painel.application.memory.InMemoryTenantUsers;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantUser;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class InMemoryTenantUsersTest extends TenantUsersContract {

    private final List<InMemoryTenantUsers> made = new ArrayList<>();
    private final UserDesk desk = new UserDesk(this::users);

    private InMemoryTenantUsers users(Clock clock) {
        made.add(new InMemoryTenantUsers(clock, MOST));
        return made.getFirst();
    }

    @Override
    protected UserDesk desk() {
        return desk;
    }

    @Override
    protected void add(TenantId tenant, TenantUser user, UserId sub) {
        made.getFirst().add(tenant, user, Optional.of(sub));
    }

    @Override
    protected List<String> logged() {
        return made.getFirst().log().stream().map(AuditEntry::type).toList();
    }
}
