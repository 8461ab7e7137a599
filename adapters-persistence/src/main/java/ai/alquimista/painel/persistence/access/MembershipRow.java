package ai.alquimista.painel.persistence.access;

import ai.alquimista.painel.domain.access.Membership;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantStanding;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** A membership and its tenant's standing as one flat row. */
public record MembershipRow(TenantId id, TenantStatus status, ZoneId timeZone, Optional<Instant> lastLoginAt) {

    Membership membership() {
        return new Membership(new TenantStanding(id, status, timeZone), lastLoginAt);
    }
}
