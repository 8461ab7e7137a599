package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.domain.audit.AuditStanding.Check;
import ai.alquimista.painel.domain.audit.AuditStanding.DigestSeen;
import ai.alquimista.painel.domain.audit.ChainPoint;
import ai.alquimista.painel.domain.audit.Fault;
import ai.alquimista.painel.domain.audit.Finding;
import ai.alquimista.painel.domain.audit.Hash;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** How the chain stood when it was checked. */
interface CheckSql {

    @SqlQuery("""
            SELECT scope, checked_at, checked_through, head, first_bad_seq, fault, digest_seq, digest_at
              FROM audit_checks
             WHERE scope = :scope
            """)
    @RegisterConstructorMapper(CheckRow.class)
    Optional<CheckRow> find(Scope scope);

    @SqlUpdate("""
            INSERT INTO audit_checks (scope, checked_at, checked_through, head, first_bad_seq, fault, digest_seq, digest_at)
            VALUES (:row.scope, :row.checkedAt, :row.checkedThrough, :row.head, :row.firstBadSeq, :row.fault, :row.digestSeq,
                    :row.digestAt)
                ON CONFLICT (scope) DO UPDATE
               SET checked_at = excluded.checked_at, checked_through = excluded.checked_through, head = excluded.head,
                   first_bad_seq = excluded.first_bad_seq, fault = excluded.fault, digest_seq = excluded.digest_seq,
                   digest_at = excluded.digest_at
            """)
    void keep(@BindMethods("row") CheckRow row);

    @SqlQuery("SELECT coalesce(max(seq), 0) FROM audit_chain")
    long countSealed();

    /** Exact below {@code most}. */
    @SqlQuery("SELECT count(*) FROM (SELECT FROM audit_unsealed LIMIT :most) u")
    long countUnsealed(int most);

    /** What was looked at. */
    enum Scope {
        /** What had been added since it was sound the last time. */
        TAIL,
        /** All of it. */
        WHOLE
    }

    /** The last check of its scope. Public, or it could not be bound. */
    record CheckRow(
            Scope scope,
            Instant checkedAt,
            long checkedThrough,
            Hash head,
            @Nullable Long firstBadSeq,
            @Nullable Fault fault,
            @Nullable Long digestSeq,
            @Nullable Instant digestAt) {

        static CheckRow of(Scope scope, Check check) {
            return new CheckRow(
                    scope,
                    check.at(),
                    check.through().seq(),
                    check.through().hash(),
                    check.finding().map(Finding::seq).orElse(null),
                    check.finding().map(Finding::fault).orElse(null),
                    check.digest().map(DigestSeen::seq).orElse(null),
                    check.digest().map(DigestSeen::at).orElse(null));
        }

        Check check() {
            Optional<Finding> finding = firstBadSeq == null || fault == null
                    ? Optional.empty()
                    : Optional.of(new Finding(firstBadSeq, fault));
            Optional<DigestSeen> digest = digestSeq == null || digestAt == null
                    ? Optional.empty()
                    : Optional.of(new DigestSeen(digestSeq, digestAt));
            return new Check(checkedAt, new ChainPoint(checkedThrough, head), finding, digest);
        }
    }
}
