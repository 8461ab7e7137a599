package ai.alquimista.painel.application.user;

import ai.alquimista.painel.application.port.TenantUsers.Task;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantUser;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Makes the audit log's lines about tenants' people: what became of whom, and never a name or an address. */
public final class UserTrail {

    private final Clock clock;

    public UserTrail(Clock clock) {
        this.clock = clock;
    }

    /** Who brings somebody into step, and by which operation. */
    record Actor(UserId user, Origin origin, String action) {

        /** The service by itself. */
        static final Actor NOBODY = new Actor(new UserId("system:directory"), new Origin("", ""), "keepUsersInStep");

        static Actor of(Granted by) {
            return new Actor(
                    by.caller().user(), by.caller().origin(), by.operation().id());
        }
    }

    AuditEntry invited(Granted by, TenantUser user) {
        return entry(
                "tenant.user.invited",
                Actor.of(by),
                by.tenant().id(),
                user.id(),
                Outcome.PENDING,
                Map.of("role", word(user.role())));
    }

    AuditEntry changed(Granted by, TenantUser before, TenantUser after) {
        Map<String, String> details = new TreeMap<>();
        tell(details, "role", before.role(), after.role());
        tell(details, "status", before.status(), after.status());
        if (!before.fullName().equals(after.fullName())) details.put("full_name", "changed");
        return entry("tenant.user.changed", Actor.of(by), by.tenant().id(), before.id(), Outcome.SUCCESS, details);
    }

    AuditEntry activated(Actor actor, Task task) {
        Map<String, String> role = Map.of("role", word(task.user().role()));
        return entry("tenant.user.activated", actor, task.tenant(), task.user().id(), Outcome.SUCCESS, role);
    }

    /** The identity provider will not have somebody. */
    AuditEntry refused(Actor actor, Task task) {
        return entry("tenant.user.refused", actor, task.tenant(), task.user().id(), Outcome.FAILURE, Map.of());
    }

    /** The identity provider has somebody otherwise, and will not change that. */
    AuditEntry unmatched(Actor actor, Task task) {
        return entry("tenant.user.unmatched", actor, task.tenant(), task.user().id(), Outcome.FAILURE, Map.of());
    }

    private AuditEntry entry(
            String type, Actor actor, TenantId tenant, UUID user, Outcome outcome, Map<String, String> details) {
        return new AuditEntry(
                type,
                Category.TENANT,
                Optional.of(tenant),
                actor.user(),
                "tenant_user",
                Optional.of(user.toString()),
                actor.action(),
                outcome,
                details,
                actor.origin(),
                clock.instant());
    }

    private static void tell(Map<String, String> details, String what, Enum<?> before, Enum<?> after) {
        if (before == after) return;
        details.put("before." + what, word(before));
        details.put("after." + what, word(after));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
