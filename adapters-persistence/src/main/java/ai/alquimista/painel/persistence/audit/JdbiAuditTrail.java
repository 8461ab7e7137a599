package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.application.port.AuditTrail;
import ai.alquimista.painel.domain.audit.AuditCriteria;
import ai.alquimista.painel.domain.audit.AuditLine;
import ai.alquimista.painel.domain.audit.AuditStanding;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.persistence.audit.CheckSql.CheckRow;
import ai.alquimista.painel.persistence.audit.CheckSql.Scope;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.paging.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The log, newest first, with whoever was not erased. */
public final class JdbiAuditTrail implements AuditTrail {

    private static final Anchor BEFORE_ALL = Anchor.at(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /** A person's lines are found by the person; the subject carries the line's moment and id for that. */
    private static final String A_PERSONS =
            "audit_subjects s JOIN operational_events e ON e.id = s.event_id AND e.subject_commitment = s.commitment";

    private final Door door;

    public JdbiAuditTrail(Door door) {
        this.door = door;
    }

    @Override
    public Page<AuditLine> list(AuditCriteria criteria, PageRequest page) {
        Slice slice = Slice.of(page, BEFORE_ALL);
        return door.readInternally(TrailSql.class, sql -> {
            List<AuditLine> rows = find(sql, criteria, slice);
            long total = slice.isWhole(rows, page) ? rows.size() : count(sql, criteria);
            return slice.page(rows, Optional.of(total).filter(count -> count <= MOST_COUNTED), JdbiAuditTrail::anchor);
        });
    }

    @Override
    public AuditStanding standing() {
        return door.readInternally(
                CheckSql.class,
                sql -> new AuditStanding(
                        sql.countSealed(),
                        sql.countUnsealed(MOST_COUNTED),
                        sql.find(Scope.TAIL).map(CheckRow::check),
                        sql.find(Scope.WHOLE).map(CheckRow::check)));
    }

    private static List<AuditLine> find(TrailSql sql, AuditCriteria criteria, Slice slice) {
        String indexed = criteria.actor().isPresent() ? "s" : "e";
        String id = criteria.actor().isPresent() ? "s.event_id" : "e.id";
        return sql
                .find(source(criteria), indexed + ".created_at", id, conditions(criteria, indexed), criteria, slice)
                .stream()
                .map(TrailRow::line)
                .toList();
    }

    private static long count(TrailSql sql, AuditCriteria criteria) {
        String indexed = criteria.actor().isPresent() ? "s" : "e";
        return sql.count(source(criteria), conditions(criteria, indexed), criteria, MOST_COUNTED + 1);
    }

    private static String source(AuditCriteria criteria) {
        return criteria.actor().isPresent() ? A_PERSONS : "operational_events e";
    }

    /**
     * The conditions that are asked for, and no others: each combination is a statement of its own, with an index that
     * serves it. Nothing of a request stands in them.
     */
    private static String conditions(AuditCriteria criteria, String indexed) {
        return (criteria.actor().isPresent() ? "AND s.user_id = :sought.actor " : "")
                + (criteria.tenant().isPresent() ? "AND e.tenant_id = :sought.tenant " : "")
                + (criteria.category().isPresent() ? "AND e.event_category = :sought.category " : "")
                + (criteria.action().isPresent() ? "AND e.action = :sought.action " : "")
                + (criteria.from().isPresent() ? "AND " + indexed + ".created_at >= :sought.from " : "")
                + (criteria.to().isPresent() ? "AND " + indexed + ".created_at < :sought.to " : "");
    }

    private static Anchor anchor(AuditLine line) {
        return Anchor.at(line.event().createdAt(), line.event().id());
    }
}
