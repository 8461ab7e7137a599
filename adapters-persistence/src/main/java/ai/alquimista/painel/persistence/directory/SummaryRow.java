package ai.alquimista.painel.persistence.directory;

import ai.alquimista.painel.domain.tenant.TenantSummary;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;

/** A tenant beside the length of the list that it stands in, where that was counted. */
public record SummaryRow(@Nested TenantSummary tenant, Optional<Long> total) {}
