package ai.alquimista.painel.domain.audit;

import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * What the log is narrowed to; all conditions must hold.
 *
 * @param from from this moment on
 * @param to up to just before this moment
 */
public record AuditCriteria(
        Optional<UserId> actor,
        Optional<TenantId> tenant,
        Optional<Category> category,
        Optional<String> action,
        Optional<Instant> from,
        Optional<Instant> to) {}
