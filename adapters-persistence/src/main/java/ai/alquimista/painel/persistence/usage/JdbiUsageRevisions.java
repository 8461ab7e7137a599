package ai.alquimista.painel.persistence.usage;

import ai.alquimista.painel.application.port.UsageRevisions;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.UsageRevision;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.paging.Slice;
import ai.alquimista.painel.persistence.usage.RevisionSql.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Revisions by page, from behind the newest. */
public final class JdbiUsageRevisions implements UsageRevisions {

    private static final Anchor BEFORE_ALL = Anchor.at(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
    private static final UUID NO_AGENT = new UUID(0, 0);

    private final Door door;

    public JdbiUsageRevisions(Door door) {
        this.door = door;
    }

    @Override
    public Page<UsageRevision> list(Optional<TenantId> tenant, PageRequest page) {
        Slice slice = Slice.of(page, BEFORE_ALL);
        List<Row> rows = door.readInternally(
                RevisionSql.class,
                sql -> sql.find(tenant, tenant.isPresent() ? RevisionSql.OF_TENANT : RevisionSql.OF_ALL, slice));
        return slice.page(
                rows.stream().map(JdbiUsageRevisions::revision).toList(),
                Optional.empty(),
                revision -> Anchor.at(revision.revisedAt(), revision.id()));
    }

    private static UsageRevision revision(Row row) {
        return new UsageRevision(
                row.id(),
                row.tenantId(),
                row.tenantName(),
                row.day(),
                Optional.of(row.agentId()).filter(id -> !id.equals(NO_AGENT)).map(AgentId::new),
                row.revisedAt(),
                row.cause(),
                row.before().map(RevisedRow::read),
                row.after().map(RevisedRow::read));
    }
}
