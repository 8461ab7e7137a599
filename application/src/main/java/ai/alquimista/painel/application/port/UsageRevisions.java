package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.UsageRevision;
import java.util.Optional;

/** What changed in days that were closed. */
public interface UsageRevisions {

    /** Newest first, ties by id; of all tenants or of one. Their number is not known. */
    Page<UsageRevision> list(Optional<TenantId> tenant, PageRequest page);
}
