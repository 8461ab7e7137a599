package ai.alquimista.painel.domain.access;

import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.Refusal.Ground;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A signed-in person, as the token tells.
 *
 * @param groups never empty and all of one audience
 * @param claimedTenant the token's {@code custom:tenant_id}, where it carries one; the membership decides, this must agree
 * @param authenticatedAt the token's {@code auth_time}
 */
public record Caller(
        UserId user, Set<Group> groups, Optional<TenantId> claimedTenant, Instant authenticatedAt, Origin origin) {

    /**
     * A caller with groups that go together.
     *
     * @throws Forbidden without a known group, or with groups of both audiences
     */
    public Caller {
        groups = Set.copyOf(groups);
        if (groups.isEmpty()) throw new Forbidden(Ground.NO_GROUP);
        if (groups.stream().map(Group::audience).distinct().count() > 1) throw new Forbidden(Ground.MIXED_GROUPS);
    }

    public Audience audience() {
        return groups.iterator().next().audience();
    }
}
